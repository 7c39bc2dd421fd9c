import type { Step } from '@firefelt/shared/kit/kit.ts'
import styles from './StepList.module.css'
import { useSay } from './useSay.ts'

/** The method as a whole, step by step. */
export const StepList = ({ steps }: { steps: readonly Step[] }) => {
  const say = useSay()
  return (
    <ol className={styles.steps}>
      {steps.map(({ id, name, text }, at) => (
        <li key={id} className={styles.step}>
          <span aria-hidden className={styles.number}>
            {at + 1}
          </span>
          <h3 className={styles.name}>{say(name)}</h3>
          <p>{say(text)}</p>
        </li>
      ))}
    </ol>
  )
}
