import { useHiddenTexts } from '../../i18n/hiddenTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { useCommandThen } from '../../store/useCommandThen.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { useOwners } from './Owners.tsx'

/** »Vis alles«, which asks first: who is not ready, and whose come later. */
export const ShowDialog = ({ onClose }: { onClose(): void }) => {
  const { busy, command } = useCommandThen(onClose)
  const { placing } = useControl()
  const texts = useHiddenTexts()
  const { waitedFor, last, namesOf } = useOwners()
  if (placing === null || placing.shown === 'all') return null
  const { showing } = texts
  const others = placing.shown === 'none'
  const someWait = others && last.length > 0
  const waits = waitedFor.filter((owner) => !others || !last.includes(owner))
  return (
    <ConfirmDialog
      open
      title={someWait ? showing.titleOfOthers : others ? showing.title : showing.lastTitle}
      confirm={others ? texts.show : texts.showLast}
      variant="bright"
      busy={busy}
      onCancel={onClose}
      onConfirm={() => {
        const shown = others ? 'others' : 'all'
        command({ type: 'showPlacing', placing: placing.id, shown })
      }}
    >
      <p>
        {someWait ? showing.textOfOthers : others ? showing.text : showing.lastText(namesOf(last))}
      </p>
      {waits.length === 0 ? null : <p>{showing.waits(namesOf(waits))}</p>}
      {someWait ? <p>{showing.last(namesOf(last))}</p> : null}
    </ConfirmDialog>
  )
}
