import type { FormKind } from '@firefelt/shared/kit/form.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { useCardsTexts } from '../../i18n/cardsTexts.ts'
import { dayText } from '../../i18n/dayText.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { SheetWords } from '../agree/SheetWords.tsx'
import styles from './Cards.module.css'
import { useWork } from './useWork.ts'

/** The tasks of a card in a line each: what, who and by when. */
const Tasks = ({ theme }: { theme: string }) => {
  const { language } = useLanguage()
  const { themes, formOf } = useWork()
  const tasks = themes.find((each) => each.theme === theme)?.card?.tasks ?? []
  const form = formOf('task')
  if (tasks.length === 0 || form === undefined) return null
  return (
    <table className={styles.tasks}>
      <thead>
        <tr>
          {form.fields.map(({ id, label }) => (
            <th key={id} scope="col">
              {textIn(label, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tasks.map(({ sheet, what, who, when }) => (
          <tr key={sheet}>
            <td>{what}</td>
            <td>{who}</td>
            <td>{when === null ? '' : dayText(when, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface ThemeWordsProps {
  theme: string
  kinds: readonly FormKind[]
}

/** What has been written about a theme, to be read: on the wall, and while another group works on it. */
export const ThemeWords = ({ theme, kinds }: ThemeWordsProps) => {
  const texts = useCardsTexts()
  const { formOf, written: writtenOn } = useWork()
  const written = writtenOn(theme, kinds)
  if (written.length === 0) return <p className={styles.nothing}>{texts.nothing}</p>
  const task = formOf('task')?.id
  return (
    <div className={styles.said}>
      {written.map((sheet) =>
        sheet.form === task ? null : <SheetWords key={sheet.id} sheet={sheet} />,
      )}
      {kinds.includes('task') ? <Tasks theme={theme} /> : null}
    </div>
  )
}
