import type { Localized } from '@firefelt/shared/kit/localized.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import styles from './Said.module.css'

interface SaidProps {
  title: string
  lines: readonly Localized[]
  /** Questions stand out; what to do is quieter; a tip is marked as one. */
  as: 'questions' | 'instructions' | 'tips'
}

/** Some of the method's own words, under a heading; nothing when there are none. */
export const Said = ({ title, lines, as }: SaidProps) => {
  const { language } = useLanguage()
  if (lines.length === 0) return null
  return (
    <section className={styles.said} data-as={as}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={textIn(line, language)}>{textIn(line, language)}</li>
        ))}
      </ul>
    </section>
  )
}
