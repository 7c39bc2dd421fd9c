import type { Answer } from '@firefelt/shared/board/answer.ts'
import type { FilledSheet } from '@firefelt/shared/board/filledSheets.ts'
import { mapField } from '@firefelt/shared/kit/board.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { dayText } from '../../i18n/dayText.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { useControl } from '../../store/RoomContext.tsx'
import styles from './Words.module.css'

interface SheetWordsProps {
  sheet: FilledSheet
  /** These fields alone; all when left out. */
  only?: readonly string[] | undefined
}

/** What stands in a sheet, to be read: its questions small, the answers as they were written. */
export const SheetWords = ({ sheet, only }: SheetWordsProps) => {
  const { kit } = useControl()
  const { language } = useLanguage()
  const form = kit.forms.find(({ id }) => id === sheet.form)
  const said = ({ chosen, words }: Answer): string => {
    if (typeof chosen === 'string') return dayText(chosen, language)
    if (chosen === null) return words.trim()
    return `${chosen} ${textIn(mapField(kit.board, chosen).name, language)}`
  }
  const lines = (form?.fields ?? []).flatMap((field) => {
    const answer = only?.includes(field.id) === false ? undefined : sheet.answers[field.id]
    const text = answer === undefined ? '' : said(answer)
    return text === '' ? [] : [{ field, text }]
  })
  if (lines.length === 0) return null
  return (
    <dl className={styles.words}>
      {lines.map(({ field, text }) => (
        <div key={field.id}>
          <dt>{textIn(field.label, language)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
