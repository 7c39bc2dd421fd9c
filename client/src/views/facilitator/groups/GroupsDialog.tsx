import { useState } from 'react'
import { useTexts } from '../../../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../../../store/RoomContext.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
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
  const { overview } = useTexts().groups
  return (
    <ConfirmDialog
      open
      title={overview.endTitle}
      confirm={overview.end}
      onCancel={onStay}
      onConfirm={() => {
        void room.command({ type: 'endGroups' })
        onEnded()
      }}
    >
      <p>{overview.endText}</p>
    </ConfirmDialog>
  )
}
