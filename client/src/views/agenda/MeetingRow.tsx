import { ListOrdered } from 'lucide-react'
import { useAgendaTexts } from '../../i18n/agendaTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import type { Tool } from '../../ui/tool.ts'
import styles from './MeetingRow.module.css'
import { stepNow } from './stepNow.ts'
import { TimeLeft } from './TimeLeft.tsx'
import { useMeetingTools } from './useMeetingTools.ts'
import { useSteps } from './useSteps.ts'

/** The step under way, or the word for the agenda before the meeting; a press opens the agenda. */
export const AgendaButton = ({ onAgenda }: { onAgenda(): void }) => {
  const control = useControl()
  const texts = useAgendaTexts()
  const { nameOf } = useSteps()
  const now = stepNow(control)
  if (now === undefined) {
    return (
      <button type="button" className={styles.agenda} onClick={onAgenda}>
        <ListOrdered aria-hidden size={20} />
        <span>{texts.title}</span>
      </button>
    )
  }
  const name = `${now.number} ${nameOf(now.step)}`
  return (
    <button
      type="button"
      className={styles.step}
      aria-label={texts.open(name)}
      title={texts.title}
      onClick={onAgenda}
    >
      <ListOrdered aria-hidden size={20} />
      <span className={styles.name}>{name}</span>
    </button>
  )
}

/** Signs only where the word is a whole sentence, and words only where the sign would say nothing. */
const ToolButton = ({ tool: { id, label, word, Icon, act } }: { tool: Tool }) => {
  if (id === 'back' || id === 'forward') {
    return (
      <button type="button" className={styles.icon} aria-label={label} title={label} onClick={act}>
        <Icon aria-hidden size={22} />
      </button>
    )
  }
  if (id.startsWith('more')) {
    return (
      <button
        type="button"
        className={styles.button}
        aria-label={label}
        title={label}
        onClick={act}
      >
        <span>{word}</span>
      </button>
    )
  }
  return (
    <button type="button" className={styles.button} title={label} onClick={act}>
      <Icon aria-hidden size={20} />
      <span className={styles.word}>{word}</span>
    </button>
  )
}

interface MeetingRowProps {
  onAgenda(): void
  /** Undefined where a round cannot be begun just now, or is the bright button itself. */
  onRound: (() => void) | undefined
}

/** Where the meeting is, its time, and what is done with it at any moment. */
export const MeetingRow = ({ onAgenda, onRound }: MeetingRowProps) => {
  const now = stepNow(useControl())
  const texts = useAgendaTexts()
  const tools = useMeetingTools(onRound)
  if (now === undefined) return <AgendaButton onAgenda={onAgenda} />
  const { number, of } = now
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
      <AgendaButton onAgenda={onAgenda} />
      <span className={styles.time}>
        <TimeLeft />
      </span>
      {tools.map((tool) => (
        <ToolButton key={tool.id} tool={tool} />
      ))}
    </fieldset>
  )
}
