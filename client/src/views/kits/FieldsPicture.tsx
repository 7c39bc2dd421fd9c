import type { Board } from '@firefelt/shared/kit/board.ts'
import styles from './FieldsPicture.module.css'
import { useSay } from './useSay.ts'

/** The map as it lies on the wall: four fields between two axes. */
export const FieldsPicture = ({ board }: { board: Board }) => {
  const say = useSay()
  const { success, importance } = board.axes
  return (
    <figure className={styles.figure}>
      <figcaption className={`${styles.axis} ${styles.upwards}`}>
        <span>÷</span>
        <strong>{say(importance.name)}</strong>
        <span>+</span>
      </figcaption>
      <ol className={styles.fields}>
        {board.fields.map(({ number, name, description }) => (
          <li
            key={number}
            className={styles.field}
            style={{
              gridArea: `f${number}`,
              background: `var(--field${number})`,
              color: `var(--field${number}-ink)`,
            }}
          >
            <strong className={styles.name}>
              {number} {say(name)}
            </strong>
            <span>{say(description)}</span>
          </li>
        ))}
      </ol>
      <p className={`${styles.axis} ${styles.across}`}>
        <span>÷</span>
        <strong>{say(success.name)}</strong>
        <span>+</span>
      </p>
    </figure>
  )
}
