import { useCallback, useState } from 'react'
import { problemCodeOf } from '../../connection/apiProblem.ts'
import { forgetPart } from '../../connection/forgetRoom.ts'
import { planApi } from '../../connection/planApi.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { usePlanTexts } from '../../i18n/planTexts.ts'
import { useIdentity } from '../../store/useIdentity.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { useDoor } from '../participant/useDoor.ts'
import { MineList } from './MineList.tsx'
import styles from './Plan.module.css'
import { PlanFrame } from './PlanFrame.tsx'
import { saveFile } from './saveFile.ts'
import { useAsked } from './useAsked.ts'

interface MineProps {
  room: string
  participant: string
  token: string
}

const Mine = ({ room, participant, token }: MineProps) => {
  const { mine } = usePlanTexts()
  const { again: retry } = usePlanTexts()
  const { notices } = useTexts().common
  const ask = useCallback(() => planApi.mine(room, token), [room, token])
  const [asked, again] = useAsked(ask)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  if (asked.kind === 'asking') return <Spinner label={mine.title} />
  if (asked.kind === 'failed') {
    return (
      <EmptyState as="page" title={mine.title} actions={<Button onClick={again}>{retry}</Button>}>
        {notices.problem[asked.code]}
      </EmptyState>
    )
  }
  const { answer } = asked
  const erase = async () => {
    setBusy(true)
    try {
      await planApi.eraseMine(room, token)
      // What this browser keeps of it goes too; the next visit fetches what is left.
      await forgetPart(room, participant)
      setSaid(mine.erased)
      again()
    } catch (error) {
      setSaid(notices.problem[problemCodeOf(error)])
    }
    setBusy(false)
    setAsking(false)
  }
  const save = () => {
    const file = new Blob([`${JSON.stringify(answer, undefined, 2)}\n`], {
      type: 'application/json',
    })
    saveFile({ name: 'firefelt.json', file })
  }
  return (
    <>
      <section className={styles.part}>
        <h1 tabIndex={-1}>{mine.title}</h1>
        <p>{mine.lead}</p>
        <MineList mine={answer} />
      </section>
      <p aria-live="polite" className={styles.state}>
        {said}
      </p>
      <div className={styles.buttons}>
        <Button variant="secondary" onClick={save}>
          {mine.save}
        </Button>
        <Button variant="secondary" onClick={() => setAsking(true)}>
          {mine.erase}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={mine.eraseAsk}
        confirm={mine.erase}
        busy={busy}
        onCancel={() => setAsking(false)}
        onConfirm={() => void erase()}
      >
        <p>{mine.eraseText}</p>
      </ConfirmDialog>
    </>
  )
}

/** What one wrote, to take along and to erase; also after the meeting. */
export const MinePage = ({ room }: { room: string }) => {
  const { mine } = usePlanTexts()
  const identity = useIdentity(room)
  const [door] = useDoor(room)
  usePageTitle(mine.title)
  if (door.kind === 'asking') return <Spinner label={mine.title} />
  return (
    <PlanFrame back={{ href: `/r/${room}`, text: mine.toRoom }}>
      {identity === undefined ? (
        <EmptyState
          as="page"
          title={mine.noKeyTitle}
          actions={<LinkButton href={`/r/${room}`}>{mine.toRoom}</LinkButton>}
        >
          {mine.noKey}
        </EmptyState>
      ) : (
        <Mine room={room} participant={identity.participant} token={identity.token} />
      )}
    </PlanFrame>
  )
}
