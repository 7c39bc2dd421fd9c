import { useHiddenTexts } from '../../i18n/hiddenTexts.ts'
import styles from './Hidden.module.css'
import { Owners, useOwners } from './Owners.tsx'

/** On the wall while something is hidden: who is ready, and not a word of what they place. */
export const HiddenOnWall = () => {
  const texts = useHiddenTexts()
  const { ready, sealed, owners, last, namesOf } = useOwners()
  return (
    <section className={styles.wall}>
      <h2>{texts.wall.title}</h2>
      <p>{texts.wall.lead}</p>
      <p className={styles.count} aria-live="polite">
        {texts.ready(ready, sealed.length)}
      </p>
      <Owners only={owners} />
      {last.length === 0 ? null : <p>{texts.lastOpenly(namesOf(last))}</p>}
    </section>
  )
}
