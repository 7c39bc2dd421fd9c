import { useState } from 'react'
import { useTexts } from '../../../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../../../store/RoomContext.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { MakeGroups } from './MakeGroups.tsx'
import { Overview } from './Overview.tsx'

/** Makes groups, shows them, and asks before they are made anew or ended. */
export const GroupsDialog = ({ onClose }: { onClose(): void }) => {
  const { grouping } = useControl()
  const [asking, setAsking] = useState<'again' | 'end'>()
  const back = () => setAsking(undefined)
  if (grouping === 'none') return <MakeGroups anew={false} onMade={back} onClose={onClose} />
  if (asking === 'again') return <MakeGroups key="again" anew onMade={back} onClose={back} />
  if (asking === 'end') return <EndGroups onStay={back} onEnded={onClose} />
  return (
    <Overview onAgain={() => setAsking('again')} onEnd={() => setAsking('end')} onClose={onClose} />
  )
}

const EndGroups = ({ onStay, onEnded }: { onStay(): void; onEnded(): void }) => {
  const room = useRoom()
  const { common, groups } = useTexts()
  const { overview } = groups
  return (
    <Dialog
      open
      onClose={onStay}
      title={overview.endTitle}
      actions={
        <>
          <Button variant="secondary" onClick={onStay}>
            {common.cancel}
          </Button>
          <Button
            variant="danger"
            onClick={() => {
              void room.command({ type: 'endGroups' })
              onEnded()
            }}
          >
            {overview.end}
          </Button>
        </>
      }
    >
      <p>{overview.endText}</p>
    </Dialog>
  )
}
