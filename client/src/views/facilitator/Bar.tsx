import {
  Ellipsis,
  List,
  Lock,
  LockOpen,
  MonitorUp,
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
import { Button, LinkButton } from '../../ui/Button.tsx'
import { StatusPill } from '../../ui/StatusPill.tsx'
import styles from './Bar.module.css'
import type { NextStep } from './nextStep.ts'
import { RoomTitle } from './RoomTitle.tsx'

interface BarProps {
  next: NextStep
  /** Undefined until the server has told it. */
  projector: string | undefined
  onShow(): void
  onInvite(): void
  onAdd(): void
  onGroups(): void
  onMore(): void
  onEnd(): void
}

const Next = ({ next, projector, onShow, onInvite, onEnd }: BarProps) => {
  const room = useRoom()
  const { facilitator } = useTexts()
  switch (next) {
    case 'show':
      return projector === undefined ? (
        <Button variant="bright" onClick={onInvite}>
          <MonitorUp aria-hidden size={20} />
          {facilitator.show}
        </Button>
      ) : (
        <LinkButton
          variant="bright"
          href={projector}
          target="_blank"
          rel="noreferrer"
          onClick={onShow}
        >
          <MonitorUp aria-hidden size={20} />
          {facilitator.show}
        </LinkButton>
      )
    case 'invite':
      return (
        <Button variant="bright" onClick={onInvite}>
          <QrCode aria-hidden size={20} />
          {facilitator.invite}
        </Button>
      )
    case 'lock':
      return (
        <Button variant="bright" onClick={() => void room.command({ type: 'lock', locked: true })}>
          <Lock aria-hidden size={20} />
          {facilitator.lock}
        </Button>
      )
    case 'end':
      return (
        <Button variant="bright" onClick={onEnd}>
          {facilitator.end}
        </Button>
      )
    case 'reopen':
      return (
        <Button variant="bright" onClick={() => void room.command({ type: 'reopen' })}>
          {facilitator.reopen}
        </Button>
      )
  }
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

/** The dark bar under the map: what a facilitator does, the next step last and bright. */
export const Bar = (props: BarProps) => {
  const room = useRoom()
  const { facilitator, groups, list } = useTexts()
  const look = useBoardLook()
  const { locked, phase } = useControl()
  const here = useReadable(room.present).size
  const { next, onInvite, onAdd, onGroups, onMore } = props
  const open = phase === 'open'
  return (
    <nav aria-label={facilitator.bar} className={styles.bar}>
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
      {open && next !== 'lock' ? (
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
      <Next {...props} />
    </nav>
  )
}
