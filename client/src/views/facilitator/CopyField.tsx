import { Check, Copy } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { copyFrom } from '../../ui/copyFrom.ts'
import styles from './Invite.module.css'

/** How long »Kopieret« stands, in ms. */
const standing = 2_500

/** An address to hand out, whole and easy to copy. */
export const CopyField = ({ label, value }: { label: string; value: string }) => {
  const { inviting } = useTexts().facilitator
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'failed'>()

  useEffect(() => {
    if (outcome !== 'copied') return
    const timer = setTimeout(() => setOutcome(undefined), standing)
    return () => clearTimeout(timer)
  }, [outcome])

  const copy = async () => {
    if (field.current !== null) setOutcome((await copyFrom(field.current)) ? 'copied' : 'failed')
  }
  return (
    <div className={styles.copy}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.row}>
        <input
          ref={field}
          id={id}
          readOnly
          value={value}
          className={styles.address}
          onFocus={(event) => event.target.select()}
        />
        <Button variant="secondary" size="small" onClick={() => void copy()}>
          {outcome === 'copied' ? <Check aria-hidden size={18} /> : <Copy aria-hidden size={18} />}
          {outcome === 'copied' ? inviting.copied : inviting.copy}
        </Button>
      </div>
      <p aria-live="polite" className={styles.hint}>
        {outcome === 'failed' ? inviting.copyFailed : null}
      </p>
    </div>
  )
}
