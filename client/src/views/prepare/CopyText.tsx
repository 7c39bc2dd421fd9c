import { Check, Copy } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { usePrepareTexts } from '../../i18n/prepareTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { copyFrom } from '../../ui/copyFrom.ts'
import styles from './CopyText.module.css'

/** How long »Kopieret« stands, in ms. */
const standing = 2_500

interface CopyTextProps {
  label: string
  value: string
  /** To be read and typed elsewhere. */
  large?: boolean
}

/** Something to keep, easy to copy. */
export const CopyText = ({ label, value, large = false }: CopyTextProps) => {
  const { code } = usePrepareTexts()
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
      <label htmlFor={id}>{label}</label>
      <div className={styles.row}>
        <input
          ref={field}
          id={id}
          readOnly
          value={value}
          className={large ? styles.large : styles.text}
          onFocus={(event) => event.target.select()}
        />
        <Button
          variant="secondary"
          size="small"
          aria-label={`${code.copy}: ${label}`}
          onClick={() => void copy()}
        >
          {outcome === 'copied' ? <Check aria-hidden size={18} /> : <Copy aria-hidden size={18} />}
          <span className={styles.word}>{outcome === 'copied' ? code.copied : code.copy}</span>
        </Button>
      </div>
      <p aria-live="polite" className={styles.said}>
        {outcome === 'failed' ? code.copyFailed : null}
        {outcome === 'copied' ? <span className={styles.hidden}>{code.copied}</span> : null}
      </p>
    </div>
  )
}
