import { isEmpty, sheetsOf } from '@firefelt/shared/board/filledSheets.ts'
import type { FormKind } from '@firefelt/shared/kit/form.ts'
import { softHyphen, textIn } from '@firefelt/shared/kit/localized.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { useSessionTexts } from '../../i18n/sessionTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { SheetWords } from '../agree/SheetWords.tsx'
import { useAgreed } from '../agree/useAgreed.ts'
import styles from './Sessions.module.css'

/** The themes that people go on with, in a line. */
export const ChosenThemes = () => {
  const { focus, nameOf } = useAgreed()
  const { chosen } = useSessionTexts()
  if (focus.length === 0) return null
  const names = focus.map((theme) => nameOf(theme).replaceAll(softHyphen, ''))
  return (
    <p>
      {chosen}: <b>{names.join(' · ')}</b>
    </p>
  )
}

/** What people agreed to do until they meet again, and what they need to know about each theme. */
export const LastTime = () => {
  const { kit } = useControl()
  const { language } = useLanguage()
  const { filled, focus, nameOf } = useAgreed()
  const written = (kind: FormKind, theme: string | null) =>
    kit.forms
      .filter((form) => form.kind === kind)
      .flatMap((form) => sheetsOf(filled, form.id, theme).map((sheet) => ({ form, sheet })))
      .filter(({ sheet }) => !isEmpty(sheet))
  const parts = [
    ...written('followUp', null).map(({ form, sheet }) => ({
      title: textIn(form.name, language),
      sheet,
      // When people meet is told above, and may have been changed since.
      only: form.fields.filter(({ input }) => input !== 'date').map(({ id }) => id),
    })),
    ...focus.flatMap((theme) =>
      written('knowledge', theme).map(({ form, sheet }) => ({
        title: `${nameOf(theme)}: ${textIn(form.name, language).toLowerCase()}`,
        sheet,
        only: undefined,
      })),
    ),
  ]
  return parts.map(({ title, sheet, only }) => (
    <section key={sheet.id} className={styles.agreed}>
      <h2>{title.replaceAll(softHyphen, '')}</h2>
      <SheetWords sheet={sheet} only={only} />
    </section>
  ))
}
