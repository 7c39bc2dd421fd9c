import { Link } from 'wouter'
import { useKitTexts } from '../../i18n/kitTexts.ts'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { Logo } from '../../ui/Logo.tsx'
import styles from './PageTop.module.css'

/** The way home, and the language. */
export const PageTop = () => {
  const { back } = useKitTexts()
  return (
    <header className={styles.top}>
      <Link href="/" className={styles.home} aria-label={`Firefelt: ${back}`}>
        <Logo />
      </Link>
      <LanguageSwitch />
    </header>
  )
}
