import { Check, Copy } from 'lucide-react'
import { useId, useRef } from 'react'
import { useFacilitatorTexts } from '../../i18n/facilitatorTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { useCopying } from '../../ui/useCopying.ts'
import styles from './Invite.module.css'

interface CopyFieldProps {
  label: string
  value: string
  /** For a text rather than an address: how many lines of it are seen. */
  lines?: number
}

/** An address or a text to hand out, whole and easy to copy. */
export const CopyField = ({ label, value, lines }: CopyFieldProps) => {
  const { inviting } = useFacilitatorTexts()
  const id = useId()
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const { outcome, copy } = useCopying(field)
  const shown = {
    ref: field,
    id,
    readOnly: true,
    value,
    className: styles.address,
    onFocus: () => field.current?.select(),
  }
  return (
    <div className={styles.copy}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.row}>
        {lines === undefined ? <input {...shown} /> : <textarea {...shown} rows={lines} />}
        <Button variant="secondary" size="small" onClick={copy}>
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
