import { useHiddenTexts } from '../../i18n/hiddenTexts.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { useOwners } from './Owners.tsx'

/** »Vis alles«, which asks first: who is not ready, and whose come later. */
export const ShowDialog = ({ onClose }: { onClose(): void }) => {
  const room = useRoom()
  const { placing } = useControl()
  const texts = useHiddenTexts()
  const { waitedFor, last, namesOf } = useOwners()
  if (placing === null || placing.shown === 'all') return null
  const { showing } = texts
  const others = placing.shown === 'none'
  const waits = waitedFor.filter((owner) => !others || !last.includes(owner))
  return (
    <ConfirmDialog
      open
      title={others ? showing.title : showing.lastTitle}
      confirm={others ? texts.show : texts.showLast}
      onCancel={onClose}
      onConfirm={() => {
        const shown = others ? 'others' : 'all'
        void room.command({ type: 'showPlacing', placing: placing.id, shown })
        onClose()
      }}
    >
      <p>{others ? showing.text : showing.lastText(namesOf(last))}</p>
      {waits.length === 0 ? null : <p>{showing.waits(namesOf(waits))}</p>}
      {others && last.length > 0 ? <p>{showing.last(namesOf(last))}</p> : null}
    </ConfirmDialog>
  )
}
