import { useEffect, useState } from 'react'
import type { ApiProblemCode } from '../../connection/apiProblem.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { PracticeAtDoor } from '../rehearsal/Practice.tsx'
import { AskPrepared } from './AskPrepared.tsx'
import { DoorFrame } from './DoorFrame.tsx'
import { doorProblem } from './doorProblem.ts'
import { JoinForm } from './JoinForm.tsx'
import styles from './JoinPage.module.css'
import { ResumeForm } from './ResumeForm.tsx'
import { useDoor } from './useDoor.ts'

interface JoinPageProps {
  room: string
  /** Somebody sees the door now, and may go through it next. */
  onOpened(): void
}

/** The door of a room: in with one tap, or back as who one was. */
export const JoinPage = ({ room, onOpened }: JoinPageProps) => {
  const texts = useTexts()
  const { join } = texts.participant
  const [state, ask] = useDoor(room)
  const [way, setWay] = useState<'asked' | 'joining' | 'resuming'>('asked')
  const [refused, setRefused] = useState<ApiProblemCode>()

  usePageTitle(join.join, state.kind === 'answered' ? state.door.title : undefined)

  useEffect(() => {
    if (state.kind === 'answered') onOpened()
  }, [state.kind, onOpened])

  const ended = state.kind === 'answered' && state.door.phase === 'ended'
  const problem =
    state.kind === 'failed' ? state.code : (refused ?? (ended ? 'room-ended' : undefined))
  const asksFirst = way === 'asked' && state.kind === 'answered' && state.door.prepared
  const mayResume = state.kind === 'answered' && (problem !== undefined || !asksFirst)

  const turn = () => setWay(way === 'resuming' ? 'joining' : 'resuming')

  const content = () => {
    if (state.kind === 'asking') return <Spinner label={join.opening} />
    if (way === 'resuming') return <ResumeForm room={room} />
    if (problem === undefined && state.kind === 'answered') {
      if (asksFirst) return <AskPrepared title={state.door.title} onAnswer={setWay} />
      const { title, keepDays } = state.door
      return <JoinForm room={room} title={title} keepDays={keepDays} onRefused={setRefused} />
    }
    const { title, text, again } = doorProblem(problem ?? 'internal', texts.participant)
    const retry = () => {
      setRefused(undefined)
      ask()
    }
    return (
      <EmptyState
        as="page"
        title={title}
        actions={
          <>
            {again ? <Button onClick={retry}>{texts.participant.door.again}</Button> : null}
            <LinkButton href="/" variant="secondary">
              {texts.participant.door.toStart}
            </LinkButton>
          </>
        }
      >
        {text}
      </EmptyState>
    )
  }
  return (
    <DoorFrame>
      {content()}
      <PracticeAtDoor practice={state.kind === 'answered' && state.door.practice} />
      {mayResume ? (
        <Button variant="quiet" className={styles.other} onClick={turn}>
          {way === 'resuming' ? join.back : join.haveCode}
        </Button>
      ) : null}
    </DoorFrame>
  )
}
