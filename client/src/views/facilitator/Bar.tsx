import { Ellipsis, Users } from 'lucide-react'
import { useFacilitatorTexts } from '../../i18n/facilitatorTexts.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import { StatusPill } from '../../ui/StatusPill.tsx'
import type { Tool } from '../../ui/tool.ts'
import { useMedia } from '../../ui/useMedia.ts'
import { AgendaButton, MeetingRow } from '../agenda/MeetingRow.tsx'
import { TimeLeft } from '../agenda/TimeLeft.tsx'
import { useMeetingTools } from '../agenda/useMeetingTools.ts'
import styles from './Bar.module.css'
import { NextButton } from './NextButton.tsx'
import { RoomTitle } from './RoomTitle.tsx'
import { type BarProps, barIsNarrow, useMayGoRound, useTools } from './useTools.ts'

const Sign = ({ tool: { label, Icon, act, pressed, disabled } }: { tool: Tool }) => (
  <button
    type="button"
    className={styles.icon}
    aria-label={label}
    title={label}
    aria-pressed={pressed}
    disabled={disabled}
    onClick={act}
  >
    <Icon aria-hidden size={20} />
  </button>
)

/** @param known a plus or a lock: it goes without its word where that makes one row */
const Named = ({ tool: { label, Icon, act }, known }: { tool: Tool; known: boolean }) => (
  <button type="button" className={styles.button} title={label} onClick={act}>
    <Icon aria-hidden size={20} />
    <span className={known ? styles.known : undefined}>{label}</span>
  </button>
)

const ToolButton = ({ tool }: { tool: Tool }) => {
  switch (tool.id) {
    case 'undo':
    case 'redo':
    case 'list':
      return <Sign tool={tool} />
    default:
      return <Named tool={tool} known={tool.id === 'add' || tool.id === 'lock'} />
  }
}

const Here = ({ brief = false }: { brief?: boolean }) => {
  const here = useReadable(useRoom().present).size
  const facilitator = useFacilitatorTexts()
  return (
    <span className={styles.here}>
      <Users aria-hidden size={18} />
      {brief ? (
        <>
          <span aria-hidden>{here}</span>
          <span className={styles.unseen}>{facilitator.here(here)}</span>
        </>
      ) : (
        facilitator.here(here)
      )}
    </span>
  )
}

const More = ({ onMore }: Pick<BarProps, 'onMore'>) => {
  const { more } = useFacilitatorTexts()
  return (
    <button
      type="button"
      className={styles.icon}
      aria-label={more}
      title={more}
      aria-haspopup="dialog"
      onClick={onMore}
    >
      <Ellipsis aria-hidden size={22} />
    </button>
  )
}

const Tools = (props: BarProps) => {
  const tools = useTools(props)
  return (
    <>
      <RoomTitle />
      <Here />
      <StatusPill />
      <span className={styles.space} />
      {tools.map((tool) => (
        <ToolButton key={tool.id} tool={tool} />
      ))}
      <More {...props} />
    </>
  )
}

/** Above: where the meeting is, or who the room is. Below: what a thumb does most, and the next step. */
const NarrowBar = (props: BarProps) => {
  const facilitator = useFacilitatorTexts()
  const { phase, timer, title, asleep } = useControl()
  const leads = timer.step !== null && phase === 'open' && asleep === null
  const pause = useMeetingTools(undefined).filter(({ id }) => leads && id === 'run')
  const tools = useTools(props).filter(({ id }) => id === 'undo' || id === 'add')
  return (
    <nav aria-label={facilitator.bar} className={styles.bar} data-narrow>
      <div className={styles.lead}>
        {leads ? (
          <>
            <h1 className={styles.unseen}>{title || facilitator.untitled}</h1>
            <AgendaButton onAgenda={props.onAgenda} />
            <TimeLeft />
          </>
        ) : (
          <>
            <RoomTitle />
            <Here brief />
          </>
        )}
        <StatusPill />
        <More {...props} />
      </div>
      <div className={styles.lead}>
        {[...tools, ...pause].map((tool) => (
          <Sign key={tool.id} tool={tool} />
        ))}
        <NextButton {...props} />
      </div>
    </nav>
  )
}

/**
 * The dark bar under the map: what a facilitator does, the next step bright. Once the meeting has begun, where it is
 * and its time stand in a row of their own.
 */
export const Bar = (props: BarProps) => {
  const facilitator = useFacilitatorTexts()
  const { timer, phase, asleep } = useControl()
  const { next, onAgenda, onRound } = props
  const leads = timer.step !== null && phase === 'open' && asleep === null
  const mayGoRound = useMayGoRound(next)
  if (useMedia(barIsNarrow)) return <NarrowBar {...props} />
  if (!leads) {
    return (
      <nav aria-label={facilitator.bar} className={styles.bar}>
        <Tools {...props} />
        {phase === 'open' ? <MeetingRow onAgenda={onAgenda} onRound={undefined} /> : null}
        <NextButton {...props} />
      </nav>
    )
  }
  return (
    <nav aria-label={facilitator.bar} className={styles.bar} data-leads>
      <div className={styles.lead}>
        <MeetingRow onAgenda={onAgenda} onRound={mayGoRound ? onRound : undefined} />
        <NextButton {...props} />
      </div>
      <div className={styles.tools}>
        <Tools {...props} />
      </div>
    </nav>
  )
}
