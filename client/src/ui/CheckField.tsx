import { useId } from 'react'
import styles from './CheckField.module.css'

interface CheckFieldProps {
  label: string
  checked: boolean
  onChange(checked: boolean): void
  hint?: string
  disabled?: boolean
}

/** A box to tick, with its words as wide a target as itself. */
export const CheckField = ({ label, checked, onChange, hint, disabled }: CheckFieldProps) => {
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={styles.label}>
        <input
          type="checkbox"
          className={styles.box}
          checked={checked}
          disabled={disabled}
          aria-describedby={hint === undefined ? undefined : id}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={id} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
