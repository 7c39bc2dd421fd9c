import { resumeSchema } from '@firefelt/shared/protocol/http.ts'
import { type SubmitEvent, useState } from 'react'
import { api } from '../../connection/api.ts'
import { problemCodeOf } from '../../connection/apiProblem.ts'
import { keepIdentity } from '../../connection/identity.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { doorProblem } from './doorProblem.ts'
import styles from './JoinPage.module.css'

/** Back as the same participant, by the code from the other device's menu. */
export const ResumeForm = ({ room }: { room: string }) => {
  const texts = useTexts()
  const { join } = texts.participant
  const [personalCode, setPersonalCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy) return
    if (!resumeSchema.safeParse({ personalCode }).success) return setError(join.wrongCode)
    setBusy(true)
    setError(undefined)
    try {
      keepIdentity(room, await api.resume(room, { personalCode }))
    } catch (thrown) {
      const code = problemCodeOf(thrown)
      const wrong = code === 'not-found' || code === 'not-allowed' || code === 'invalid-input'
      setError(wrong ? join.wrongCode : doorProblem(code, texts.participant).text)
      setBusy(false)
    }
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <div>
        <h1>{join.resumeTitle}</h1>
        <p className={styles.lead}>{join.resumeLead}</p>
      </div>
      <TextField
        // Opened by one's own tap, to be written in at once.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        label={join.code}
        value={personalCode}
        onChange={setPersonalCode}
        hint={join.codeHint}
        error={error}
        maxLength={20}
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
      />
      <Button type="submit" size="large" wide busy={busy}>
        {join.resume}
      </Button>
    </form>
  )
}
