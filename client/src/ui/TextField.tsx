import { type InputHTMLAttributes, useId } from 'react'
import styles from './TextField.module.css'

interface Field {
  label: string
  value: string
  onChange(value: string): void
  hint?: string | undefined
  /** Shown under the field and said at once. */
  error?: string | undefined
}

export type TextFieldProps = Field & Omit<InputHTMLAttributes<HTMLInputElement>, keyof Field>

export const TextField = ({ label, value, onChange, hint, error, ...rest }: TextFieldProps) => {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        autoComplete="off"
        {...rest}
        id={id}
        className={[styles.input, rest.className].filter(Boolean).join(' ')}
        value={value}
        aria-describedby={`${id}-hint`}
        aria-invalid={error !== undefined || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <FieldFoot id={id} hint={hint} error={error} />
    </div>
  )
}

const FieldFoot = ({ id, hint, error }: { id: string } & Pick<Field, 'hint' | 'error'>) => (
  <div id={`${id}-hint`} aria-live="polite">
    {error !== undefined ? (
      <span className={styles.error}>{error}</span>
    ) : hint !== undefined ? (
      <span className={styles.hint}>{hint}</span>
    ) : null}
  </div>
)
