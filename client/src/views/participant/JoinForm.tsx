import { limits } from '@firefelt/shared/protocol/limits.ts'
import { type SubmitEvent, useState } from 'react'
import { api } from '../../connection/api.ts'
import { type ApiProblemCode, problemCodeOf } from '../../connection/apiProblem.ts'
import { keepIdentity } from '../../connection/identity.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { CheckField } from '../../ui/CheckField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { doorProblem } from './doorProblem.ts'
import styles from './JoinPage.module.css'

interface JoinFormProps {
  room: string
  title: string
  /** Days until everything is erased after the meeting. */
  keepDays: number | undefined
  /** The room takes nobody more. */
  onRefused(code: ApiProblemCode): void
}

const final: readonly ApiProblemCode[] = ['room-ended', 'room-full', 'not-found']

/** A name, if one likes, whether one is elsewhere, and »Deltag«. */
export const JoinForm = ({ room, title, keepDays, onRefused }: JoinFormProps) => {
  const texts = useTexts()
  const { join } = texts.participant
  const [name, setName] = useState('')
  const [remote, setRemote] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblemCode>()

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    try {
      keepIdentity(room, await api.join(room, { name: name.trim(), remote }))
    } catch (error) {
      const code = problemCodeOf(error)
      setBusy(false)
      setProblem(code)
      if (final.includes(code)) onRefused(code)
    }
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <div>
        <h1>{title || join.untitled}</h1>
        <p className={styles.lead}>{join.lead}</p>
      </div>
      <TextField
        label={join.name}
        value={name}
        onChange={setName}
        hint={join.nameHint}
        maxLength={limits.name}
        autoComplete="name"
        enterKeyHint="go"
      />
      <CheckField label={texts.groups.mine.remote} checked={remote} onChange={setRemote} />
      {problem === undefined ? null : (
        <p role="alert" className={styles.problem}>
          {doorProblem(problem, texts.participant).text}
        </p>
      )}
      <Button type="submit" variant="bright" size="large" wide busy={busy}>
        {join.join}
      </Button>
      <p className={styles.privacy}>
        {join.privacy} {keepDays === undefined ? null : join.erased(keepDays)}{' '}
        <a href={`/r/${room}/privacy`}>{join.notice}</a>
      </p>
    </form>
  )
}
