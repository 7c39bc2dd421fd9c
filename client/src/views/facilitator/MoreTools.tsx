import { ListOrdered } from 'lucide-react'
import { useAgendaTexts } from '../../i18n/agendaTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import type { Tool } from '../../ui/tool.ts'
import { useMeetingTools } from '../agenda/useMeetingTools.ts'
import styles from './MoreTools.module.css'
import { RoomTitle } from './RoomTitle.tsx'
import { type BarProps, useMayGoRound, useTools } from './useTools.ts'

export type MoreToolsProps = Omit<BarProps, 'onMore'> & { onClose(): void }

/** What stands in the narrow bar itself, and what one does several times running: the dialog stays open. */
const inBar = ['undo', 'add', 'run']
const staying = ['redo', 'more1', 'more5']

/** Where the bar is narrow: all that it has no room for, with its words. */
export const MoreTools = ({ onClose, ...props }: MoreToolsProps) => {
  const agenda = useAgendaTexts()
  const { phase, timer, asleep } = useControl()
  const mayGoRound = useMayGoRound(props.next)
  const open = phase === 'open'
  const leads = timer.step !== null && open && asleep === null
  const meeting = useMeetingTools(mayGoRound ? props.onRound : undefined)
  const board = useTools(props)
  const toAgenda: Tool = {
    id: 'agenda',
    label: agenda.title,
    word: agenda.title,
    Icon: ListOrdered,
    act: props.onAgenda,
  }
  const tools = [...(leads ? meeting : []), ...(open ? [toAgenda] : []), ...board]
  return (
    <>
      {leads ? (
        <div className={styles.title}>
          <RoomTitle />
        </div>
      ) : null}
      <ul className={styles.tools}>
        {tools
          .filter(({ id }) => !inBar.includes(id))
          .map(({ id, label, word, Icon, act, pressed, disabled }) => (
            <li key={id} data-long={id === 'back' || id === 'forward' || undefined}>
              <button
                type="button"
                className={styles.tool}
                title={label}
                aria-pressed={pressed}
                disabled={disabled}
                onClick={() => {
                  if (!staying.includes(id)) onClose()
                  act()
                }}
              >
                <Icon aria-hidden size={20} />
                <span>{word}</span>
              </button>
            </li>
          ))}
      </ul>
    </>
  )
}
