import {
  Ellipsis,
  List,
  Lock,
  LockOpen,
  Plus,
  QrCode,
  Redo2,
  Shapes,
  Undo2,
  Users,
} from 'lucide-react'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { chooseBoardLook, useBoardLook } from '../../list/boardLook.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import { StatusPill } from '../../ui/StatusPill.tsx'
import { MeetingRow } from '../agenda/MeetingRow.tsx'
import styles from './Bar.module.css'
import { NextButton, type NextButtonProps } from './NextButton.tsx'
import { RoomTitle } from './RoomTitle.tsx'

interface BarProps extends NextButtonProps {
  onAdd(): void
  onGroups(): void
  onAgenda(): void
  onMore(): void
}

const History = () => {
  const room = useRoom()
  const { common } = useTexts()
  const { canUndo, canRedo } = useReadable(room.history)
  return (
    <div className={styles.pair}>
      <button
        type="button"
        className={styles.icon}
        aria-label={common.undo}
        title={common.undo}
        disabled={!canUndo}
        onClick={() => room.undo()}
      >
        <Undo2 aria-hidden size={20} />
      </button>
      <button
        type="button"
        className={styles.icon}
        aria-label={common.redo}
        title={common.redo}
        disabled={!canRedo}
        onClick={() => room.redo()}
      >
        <Redo2 aria-hidden size={20} />
      </button>
    </div>
  )
}

/** What is done to the board and the room at any time. */
const Tools = ({ next, onInvite, onAdd, onGroups, onMore }: BarProps) => {
  const room = useRoom()
  const { facilitator, groups, list } = useTexts()
  const look = useBoardLook()
  const { locked, phase } = useControl()
  const here = useReadable(room.present).size
  const open = phase === 'open'
  return (
    <>
      <RoomTitle />
      <span className={styles.here}>
        <Users aria-hidden size={18} />
        {facilitator.here(here)}
      </span>
      <StatusPill />
      <span className={styles.space} />
      <History />
      {open ? (
        <button type="button" className={styles.button} title={facilitator.add} onClick={onAdd}>
          <Plus aria-hidden size={20} />
          <span className={`${styles.label} ${styles.known}`}>{facilitator.add}</span>
        </button>
      ) : null}
      {open ? (
        <button type="button" className={styles.button} title={groups.title} onClick={onGroups}>
          <Shapes aria-hidden size={20} />
          <span className={styles.label}>{groups.title}</span>
        </button>
      ) : null}
      <button
        type="button"
        className={styles.icon}
        aria-label={list.asList}
        title={list.asList}
        aria-pressed={look === 'list'}
        onClick={() => chooseBoardLook(look === 'list' ? 'map' : 'list')}
      >
        <List aria-hidden size={20} />
      </button>
      {open ? (
        <button
          type="button"
          className={styles.button}
          title={locked ? facilitator.unlock : facilitator.lock}
          onClick={() => void room.command({ type: 'lock', locked: !locked })}
        >
          {locked ? <LockOpen aria-hidden size={20} /> : <Lock aria-hidden size={20} />}
          <span className={`${styles.label} ${styles.known}`}>
            {locked ? facilitator.unlock : facilitator.lock}
          </span>
        </button>
      ) : null}
      {open && next !== 'invite' ? (
        <button type="button" className={styles.button} onClick={onInvite}>
          <QrCode aria-hidden size={20} />
          <span className={styles.label}>{facilitator.invite}</span>
        </button>
      ) : null}
      <button
        type="button"
        className={styles.icon}
        aria-label={facilitator.more}
        title={facilitator.more}
        onClick={onMore}
      >
        <Ellipsis aria-hidden size={22} />
      </button>
    </>
  )
}

/**
 * The dark bar under the map: what a facilitator does, the next step bright. Once the meeting has begun, where it is
 * and its time stand in a row of their own.
 */
export const Bar = (props: BarProps) => {
  const { facilitator } = useTexts()
  const { timer, phase, participants } = useControl()
  const { next, onAgenda, onRound } = props
  const leads = timer.step !== null && phase === 'open'
  const mayGoRound = Object.keys(participants).length > 0 && next !== 'round' && next !== 'turn'
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
