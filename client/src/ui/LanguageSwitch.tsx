import { languages } from '@firefelt/shared/kit/language.ts'
import { useLanguage, useTexts } from '../i18n/LanguageContext.tsx'
import styles from './LanguageSwitch.module.css'

/** Each language by its own name; on a narrow screen by its two letters. */
export const LanguageSwitch = () => {
  const { language, choose } = useLanguage()
  const { common } = useTexts()
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div role="group" aria-label={common.language} className={styles.switch}>
      {languages.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          className={styles.choice}
          onClick={() => choose(each)}
        >
          <span className={styles.code}>{each.toUpperCase()}</span>
          <span className={styles.name}>{common.languageName[each]}</span>
        </button>
      ))}
    </div>
  )
}
