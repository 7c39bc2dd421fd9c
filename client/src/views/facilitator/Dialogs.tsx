import { Suspense } from 'react'
import { AddDialog } from '../../list/AddDialog.tsx'
import { useControl } from '../../store/RoomContext.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'
import { AgendaDialog } from '../agenda/AgendaDialog.tsx'
import { FatesDialog } from '../agree/FatesDialog.tsx'
import { RoundDialog } from '../round/RoundDialog.tsx'
import { restOf } from '../sessions/rest.ts'
import { GroupsDialog } from './groups/GroupsDialog.tsx'
import { EndDialog } from './MoreDialog.tsx'

const HiddenDialog = lazyPart(async () => (await import('../hidden/HiddenDialog.tsx')).HiddenDialog)
const ShowDialog = lazyPart(async () => (await import('../hidden/ShowDialog.tsx')).ShowDialog)
const CloseDialog = lazyPart(
  async () => (await import('../sessions/SessionDialogs.tsx')).CloseDialog,
)
const WakeDialog = lazyPart(async () => (await import('../sessions/SessionDialogs.tsx')).WakeDialog)

export type OpenDialog =
  | 'invite'
  | 'add'
  | 'groups'
  | 'agenda'
  | 'round'
  | 'more'
  | 'end'
  | 'fates'
  | 'hide'
  | 'reveal'
  | 'session'

interface DialogsProps {
  open: OpenDialog | undefined
  onClose(): void
  /** A post-it was put up. */
  onAdded(note: string): void
  /** What has been chosen, and has no fate yet, is to be given one. */
  onSettle(): void
}

/** What a facilitator is asked before something is done to the meeting. */
export const Dialogs = ({ open, onClose, onAdded, onSettle }: DialogsProps) => {
  const rest = restOf(useControl())
  return (
    <>
      <AddDialog open={open === 'add'} onClose={onClose} onAdded={onAdded} />
      {open === 'groups' ? <GroupsDialog onClose={onClose} /> : null}
      {open === 'agenda' ? <AgendaDialog onClose={onClose} /> : null}
      {open === 'round' ? <RoundDialog onClose={onClose} /> : null}
      <Suspense fallback={null}>
        {open === 'hide' ? <HiddenDialog onClose={onClose} /> : null}
        {open === 'reveal' ? <ShowDialog onClose={onClose} /> : null}
        {open !== 'session' ? null : rest === 'asleep' ? (
          <WakeDialog onClose={onClose} />
        ) : (
          <CloseDialog onClose={onClose} />
        )}
      </Suspense>
      <EndDialog open={open === 'end'} onClose={onClose} onSettle={onSettle} />
      {open === 'fates' ? <FatesDialog onClose={onClose} /> : null}
    </>
  )
}
