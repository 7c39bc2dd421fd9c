import { Lock } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../connection/api.ts'
import { type ApiProblemCode, problemCodeOf } from '../../connection/apiProblem.ts'
import { keepIdentity } from '../../connection/identity.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { usePrepareTexts } from '../../i18n/prepareTexts.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { DoorFrame } from '../participant/DoorFrame.tsx'
import { doorProblem } from '../participant/doorProblem.ts'
import styles from '../participant/JoinPage.module.css'
import { ResumeForm } from '../participant/ResumeForm.tsx'
import { useDoor } from '../participant/useDoor.ts'
import own from './PrepareDoor.module.css'

/** Where a link for preparing leads the first time: begin, or go on from another device. No name is asked for. */
export const PrepareDoor = ({ room }: { room: string }) => {
  const texts = useTexts()
  const { door } = usePrepareTexts()
  const [state, ask] = useDoor(room)
  const [resuming, setResuming] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblemCode>()
  usePageTitle(door.title, state.kind === 'answered' ? state.door.title : undefined)

  const begin = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      keepIdentity(room, await api.join(room, { name: '' }))
    } catch (error) {
      setProblem(problemCodeOf(error))
      setBusy(false)
    }
  }
  const content = () => {
    if (state.kind === 'asking') return <Spinner label={texts.participant.join.opening} />
    if (resuming) return <ResumeForm room={room} />
    if (state.kind === 'answered' && state.door.phase === 'open') {
      return (
        <div className={styles.form}>
          <div>
            <h1>{door.title}</h1>
            {state.door.title === '' ? null : <p className={own.meeting}>{state.door.title}</p>}
            <p className={styles.lead}>{door.lead}</p>
          </div>
          <p className={own.private}>
            <Lock aria-hidden size={20} />
            <span>
              {door.private} {texts.participant.join.erased(state.door.keepDays)}{' '}
              <a href={`/r/${room}/privacy`}>{texts.participant.join.notice}</a>
            </span>
          </p>
          {problem === undefined ? null : (
            <p role="alert" className={styles.problem}>
              {doorProblem(problem, texts.participant).text}
            </p>
          )}
          <Button variant="bright" size="large" wide busy={busy} onClick={() => void begin()}>
            {door.start}
          </Button>
        </div>
      )
    }
    const code = state.kind === 'failed' ? state.code : 'room-ended'
    const { title, text, again } = doorProblem(code, texts.participant)
    return (
      <EmptyState
        as="page"
        title={title}
        actions={
          again ? (
            <Button onClick={ask}>{texts.participant.door.again}</Button>
          ) : (
            <LinkButton href="/" variant="secondary">
              {texts.participant.door.toStart}
            </LinkButton>
          )
        }
      >
        {text}
      </EmptyState>
    )
  }
  return (
    <DoorFrame>
      {content()}
      {state.kind === 'answered' ? (
        <Button variant="quiet" className={styles.other} onClick={() => setResuming(!resuming)}>
          {resuming ? door.anew : door.begun}
        </Button>
      ) : null}
    </DoorFrame>
  )
}
