import { softHyphen } from '@firefelt/shared/kit/localized.ts'
import { useDifferencesTexts } from '../../i18n/differencesTexts.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { themeName } from '../../store/themeName.ts'
import { useReadable } from '../../store/useReadable.ts'
import { useQuestionLines } from './DifferenceList.tsx'
import styles from './Differences.module.css'

/** Beside the wall's map while lines are shown: the theme, and what to ask each other. */
export const DifferencesOnRail = () => {
  const control = useControl()
  const { language } = useLanguage()
  const texts = useDifferencesTexts()
  const own = useReadable(useRoom().themes)
  const lines = useQuestionLines()
  const name = themeName(control, own, control.openTheme ?? '', language) ?? texts.title
  return (
    <section className={styles.wall}>
      <h2>{name.replaceAll(softHyphen, '')}</h2>
      <p>{texts.ask}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
