import type { Kit } from '@firefelt/shared/kit/kit.ts'
import { useKitTexts } from '../../i18n/kitTexts.ts'
import { PostIt } from './PostIt.tsx'
import styles from './ThemeList.module.css'
import { useSay } from './useSay.ts'

/** All themes by number, as post-its, each with what it asks. */
export const ThemeList = ({ kit }: { kit: Kit }) => {
  const say = useSay()
  const texts = useKitTexts()
  return (
    <>
      <ol className={styles.themes}>
        {kit.themes.map(({ id, number, name, prompt }) => (
          <li key={id} className={styles.theme}>
            <span className={styles.number}>{number}</span>
            <h3 className={styles.name}>
              <PostIt name={say(name)} colour={0} />
            </h3>
            <p className={styles.prompt}>{say(prompt)}</p>
          </li>
        ))}
      </ol>
      {kit.ownThemes ? <p>{texts.ownThemes}</p> : null}
    </>
  )
}
