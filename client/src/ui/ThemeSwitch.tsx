import { useTexts } from '../i18n/LanguageContext.tsx'
import { useReadable } from '../store/useReadable.ts'
import styles from './LanguageSwitch.module.css'
import { themes } from './palettes.ts'
import { chooseTheme, theme } from './theme.ts'

/** Between the usual colours and strong contrast. */
export const ThemeSwitch = () => {
  const { common } = useTexts()
  const now = useReadable(theme)
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div role="group" aria-label={common.theme} className={styles.switch}>
      {themes.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === now}
          className={styles.choice}
          onClick={() => chooseTheme(each)}
        >
          {common.themeName[each]}
        </button>
      ))}
    </div>
  )
}
