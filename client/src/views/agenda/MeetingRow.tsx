import { ChevronLeft, ChevronRight, ListOrdered, MessagesSquare, Pause, Play } from 'lucide-react'
import { useAgendaTexts } from '../../i18n/agendaTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import styles from './MeetingRow.module.css'
import { stepNow } from './stepNow.ts'
import { TimeLeft } from './TimeLeft.tsx'
import { useSteps } from './useSteps.ts'

/** The most minutes a step can be set to take. */
const mostMinutes = 480

interface MeetingRowProps {
  onAgenda(): void
  /** Undefined where a round cannot be begun just now, or is the bright button itself. */
  onRound: (() => void) | undefined
}

/** Where the meeting is, its time, and what is done with it at any moment. */
export const MeetingRow = ({ onAgenda, onRound }: MeetingRowProps) => {
  const control = useControl()
  const texts = useAgendaTexts()
  const { nameOf, goTo, run, setMinutes } = useSteps()
  const now = stepNow(control)
  if (now === undefined) {
    return (
      <button type="button" className={styles.agenda} onClick={onAgenda}>
        <ListOrdered aria-hidden size={20} />
        <span>{texts.title}</span>
      </button>
    )
  }
  const { step, number, of, before, after } = now
  const running = control.timer.since !== null
  const name = nameOf(step)
  return (
    <fieldset aria-label={texts.meeting} className={styles.row}>
      <span aria-hidden className={styles.dashes}>
        {Array.from({ length: of }, (_, at) => (
          <i
            key={`${at}/${of}`}
            data-is={at + 1 < number ? 'past' : at + 1 === number ? 'now' : 'ahead'}
          />
        ))}
      </span>
      <button
        type="button"
        className={styles.step}
        aria-label={texts.open(`${number} ${name}`)}
        title={texts.title}
        onClick={onAgenda}
      >
        <ListOrdered aria-hidden size={20} />
        <span className={styles.name}>
          {number} {name}
        </span>
      </button>
      <span className={styles.time}>
        <TimeLeft />
      </span>
      <button
        type="button"
        className={styles.button}
        title={running ? texts.pauseLong : texts.runLong}
        onClick={() => run(!running)}
      >
        {running ? <Pause aria-hidden size={20} /> : <Play aria-hidden size={20} />}
        <span className={styles.word}>{running ? texts.pause : texts.run}</span>
      </button>
      {[1, 5].map((more) => (
        <button
          key={more}
          type="button"
          className={styles.button}
          aria-label={texts.moreLong(more)}
          title={texts.moreLong(more)}
          onClick={() => setMinutes(step, Math.min(mostMinutes, step.minutes + more))}
        >
          <span>
            {texts.more(more)} <span className={styles.unit}>{texts.unit}</span>
          </span>
        </button>
      ))}
      {before === undefined ? null : (
        <button
          type="button"
          className={styles.icon}
          aria-label={texts.back(nameOf(before))}
          title={texts.back(nameOf(before))}
          onClick={() => goTo(before)}
        >
          <ChevronLeft aria-hidden size={22} />
        </button>
      )}
      {after === undefined ? null : (
        <button
          type="button"
          className={styles.icon}
          aria-label={texts.forward(nameOf(after))}
          title={texts.forward(nameOf(after))}
          onClick={() => goTo(after)}
        >
          <ChevronRight aria-hidden size={22} />
        </button>
      )}
      {onRound === undefined ? null : (
        <button type="button" className={styles.button} title={texts.round.start} onClick={onRound}>
          <MessagesSquare aria-hidden size={20} />
          <span className={styles.word}>{texts.round.start}</span>
        </button>
      )}
    </fieldset>
  )
}
