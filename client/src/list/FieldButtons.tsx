import type { Position } from '@firefelt/shared/board/place.ts'
import { centreOf, type Field, fieldsInReadingOrder } from '@firefelt/shared/map/fields.ts'
import { fieldInWords } from '../map/wording.ts'
import styles from './FieldButtons.module.css'
import { useWording } from './useWording.ts'

interface FieldButtonsProps {
  /** The field that is marked. */
  field: Field | undefined
  disabled: boolean
  onChoose(position: Position): void
}

/** The map in small: a press puts a post-it in the middle of a field. */
export const FieldButtons = ({ field, disabled, onChoose }: FieldButtonsProps) => {
  const wording = useWording()
  return (
    <div className={styles.fields}>
      {fieldsInReadingOrder.map((each) => (
        <button
          key={each}
          type="button"
          disabled={disabled}
          className={styles.field}
          aria-pressed={each === field}
          style={{ background: `var(--field${each})`, color: `var(--field${each}-ink)` }}
          onClick={() => onChoose(centreOf(each))}
        >
          {fieldInWords(each, wording)}
        </button>
      ))}
    </div>
  )
}
