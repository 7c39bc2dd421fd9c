import { codeSchema } from '@firefelt/shared/protocol/http.ts'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { api } from '../../connection/api.ts'
import { problemCodeOf } from '../../connection/apiProblem.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { useStartTexts } from '../../i18n/startTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './StartView.module.css'

/** Case, spaces and hyphens do not matter; what is wrong is said where it was typed. */
export const JoinByCode = () => {
  const { common } = useTexts()
  const start = useStartTexts()
  const [, navigate] = useLocation()
  const [code, setCode] = useState('')
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)

  const join = async () => {
    const { data: typed } = codeSchema.safeParse(code)
    if (typed === undefined) {
      setError(start.join.malformed)
      return
    }
    setBusy(true)
    try {
      navigate(`/r/${await api.roomByCode(typed)}`)
    } catch (problem) {
      const problemCode = problemCodeOf(problem)
      setError(
        problemCode === 'not-found' ? start.join.unknown : common.notices.problem[problemCode],
      )
      setBusy(false)
    }
  }

  return (
    <section className={styles.card}>
      <h2 className={styles.cardTitle}>{start.join.title}</h2>
      <form
        className={styles.join}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void join()
        }}
      >
        <TextField
          label={start.join.label}
          hint={start.join.hint}
          error={error}
          value={code}
          onChange={(next) => {
            setCode(next)
            setError(undefined)
          }}
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={20}
          className={styles.code ?? ''}
        />
        <Button type="submit" busy={busy}>
          {start.join.go}
        </Button>
      </form>
    </section>
  )
}
