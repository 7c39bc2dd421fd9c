import { Check, Copy } from 'lucide-react'
import { useId, useRef } from 'react'
import { usePrepareTexts } from '../../i18n/prepareTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { useCopying } from '../../ui/useCopying.ts'
import styles from './CopyText.module.css'

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
  const { outcome, copy } = useCopying(field)
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
          onClick={copy}
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
