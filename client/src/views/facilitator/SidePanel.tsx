import type { Note } from '@firefelt/shared/board/note.ts'
import { Suspense } from 'react'
import { useFacilitatorTexts } from '../../i18n/facilitatorTexts.ts'
import { BoardList } from '../../list/BoardList.tsx'
import { Beside } from '../../map/Beside.tsx'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import { Button } from '../../ui/Button.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'
import { StepPanel } from '../agenda/StepPanel.tsx'
import { stepNow } from '../agenda/stepNow.ts'
import { restOf } from '../sessions/rest.ts'
import styles from './FacilitatorView.module.css'
import { NotePanel } from './NotePanel.tsx'
import { PreparedCount } from './PreparedCount.tsx'

const RestWords = lazyPart(async () => (await import('../sessions/RestWords.tsx')).RestWords)
const BeforeStart = lazyPart(async () => (await import('../sessions/BeforeStart.tsx')).BeforeStart)

/** What the meeting is at: how many have prepared, when it begins, the step with its time. */
const MeetingNow = () => {
  const control = useControl()
  const ended = control.phase === 'ended'
  const now = stepNow(control)
  const rest = restOf(control)
  const hasNotes = useReadable(useRoom().notes).size > 0
  // Before the meeting an empty map tells it; later than the round it matters no more.
  const tellsPrepared =
    !ended &&
    (now === undefined ? hasNotes : now.step.kind === 'frame' || now.step.kind === 'listen')
  return (
    <div className={styles.now}>
      {tellsPrepared ? <PreparedCount /> : null}
      <Suspense fallback={null}>
        {rest === undefined ? null : <RestWords size="panel" />}
        {now === undefined && rest !== 'again' && !ended ? <BeforeStart /> : null}
      </Suspense>
      <StepPanel />
    </div>
  )
}

interface SidePanelProps {
  /** The post-it that is chosen. */
  note: Note | undefined
  /** It was opened from the map with the keyboard, and is to have the focus. */
  focused: boolean
  /** The board stands as a list: beside the map's place, or `alone` in it. */
  listed: boolean
  alone: boolean
  /** The map is shown of a meeting that is over. */
  seesMap: boolean
  onSeesMap(sees: boolean): void
  onSelect(note: string | undefined): void
  onCloseNote(note: string): void
}

/** Beside the map: the meeting, or the post-it that is chosen. */
export const SidePanel = ({
  note,
  focused,
  listed,
  alone,
  seesMap,
  onSeesMap,
  onSelect,
  onCloseNote,
}: SidePanelProps) => {
  const facilitator = useFacilitatorTexts()
  const control = useControl()
  const ended = control.phase === 'ended'
  const begun = stepNow(control) !== undefined
  return (
    <aside
      className={styles.side}
      aria-label={facilitator.side}
      data-chosen={note !== undefined || undefined}
    >
      {note === undefined && ended ? (
        <section className={styles.over}>
          <h2>{facilitator.endedTitle}</h2>
          <p>{facilitator.endedText}</p>
          <Button variant="secondary" onClick={() => onSeesMap(!seesMap)}>
            {seesMap ? facilitator.toOutcome : facilitator.toMap}
          </Button>
        </section>
      ) : null}
      {note === undefined ? <MeetingNow /> : null}
      {listed ? null : (
        <>
          {note === undefined && !begun && !(ended && !seesMap) ? (
            <p className={styles.hint}>{facilitator.note.hint}</p>
          ) : null}
          <Beside size="screen" onSelect={onSelect} folded={note !== undefined} />
        </>
      )}
      {listed && !alone && note === undefined ? <BoardList inFoot={false} /> : null}
      {note === undefined ? null : (
        <NotePanel
          key={note.id}
          note={note}
          focused={focused}
          onClose={() => onCloseNote(note.id)}
        />
      )}
    </aside>
  )
}
