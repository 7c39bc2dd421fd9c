import { useHiddenTexts } from '../../i18n/hiddenTexts.ts'
import styles from './Hidden.module.css'
import { Owners, useOwners } from './Owners.tsx'

/** Beside the wall's map between the two reveals: that the first are shown, and whose are still to come. */
export const LastOnRail = () => {
  const { between, lastOpenly } = useHiddenTexts()
  const { last, namesOf } = useOwners()
  return (
    <section className={styles.rail}>
      <h2>{between.title}</h2>
      <Owners only={last} />
      <p>{lastOpenly(namesOf(last))}</p>
    </section>
  )
}
