import { choiceFor } from '@firefelt/shared/board/fates.ts'
import { isEmpty, sheetsOf } from '@firefelt/shared/board/filledSheets.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { useAgreeTexts } from '../../i18n/agreeTexts.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { useControl } from '../../store/RoomContext.tsx'
import type { StepNow } from '../agenda/stepNow.ts'
import { SheetWords } from './SheetWords.tsx'
import { useAgreed } from './useAgreed.ts'
import styles from './Words.module.css'

/** The questions to one theme on the wall, with what is being answered. */
export const ThemeOnWall = ({ theme }: { theme: string }) => {
  const { kit } = useControl()
  const { language } = useLanguage()
  const { filled, nameOf } = useAgreed()
  const form = kit.forms.find(({ kind }) => kind === 'themeDialogue')
  if (form === undefined) return null
  const sheets = sheetsOf(filled, form.id, theme).filter((sheet) => !isEmpty(sheet))
  return (
    <div className={styles.outcome} data-size="wall">
      <header>
        <p>{textIn(form.name, language)}</p>
        <h1>{nameOf(theme)}</h1>
      </header>
      {sheets.length === 0 ? (
        <ul className={styles.asks}>
          {form.fields.map((field) => (
            <li key={field.id}>{textIn(field.label, language)}</li>
          ))}
        </ul>
      ) : (
        sheets.map((sheet) => <SheetWords key={sheet.id} sheet={sheet} />)
      )}
    </div>
  )
}

/** What a step's forms put in the place of its words or the map: the theme a facilitator shows, or agreements. */
export const useOnWall = (
  now: StepNow | undefined,
): { theme: string | undefined; agreeing: boolean } => {
  const { kit, openTheme } = useControl()
  const { filled, focus } = useAgreed()
  const forms = now?.item?.forms ?? []
  const asks = kit.forms.some(({ id, kind }) => kind === 'themeDialogue' && forms.includes(id))
  return {
    theme: asks && openTheme !== null && focus.includes(openTheme) ? openTheme : undefined,
    agreeing: filled.some((sheet) => forms.includes(sheet.form) && !isEmpty(sheet)),
  }
}

/** What is being agreed, as it is written: each theme in focus with its agreements, the rest after. */
export const AgreementsOnWall = ({ now }: { now: StepNow }) => {
  const { kit } = useControl()
  const { language } = useLanguage()
  const { escalation } = useAgreeTexts()
  const { board, filled, focus, escalated, nameOf } = useAgreed()
  const forms = (now.item?.forms ?? []).flatMap(
    (id) => kit.forms.find((form) => form.id === id) ?? [],
  )
  const written = (form: string, theme: string | null) =>
    sheetsOf(filled, form, theme).filter((sheet) => !isEmpty(sheet))
  const about = forms.filter(({ per }) => per === 'theme')
  const brought = escalated.flatMap((theme) => choiceFor(board.choices, theme) ?? [])
  return (
    <div className={styles.outcome} data-size="wall">
      <div className={styles.parts}>
        {focus.map((theme) => (
          <section key={theme} data-fate="focus">
            <h2>{nameOf(theme)}</h2>
            {about.flatMap(({ id }) =>
              written(id, theme).map((sheet) => <SheetWords key={sheet.id} sheet={sheet} />),
            )}
          </section>
        ))}
        {forms
          .filter(({ id, per }) => per !== 'theme' && written(id, null).length > 0)
          .map((form) => (
            <section key={form.id}>
              <h2>{textIn(form.name, language)}</h2>
              {written(form.id, null).map((sheet) => (
                <SheetWords key={sheet.id} sheet={sheet} />
              ))}
            </section>
          ))}
        {brought.length === 0 ? null : (
          <section>
            <h2>{escalation.title}</h2>
            <ul>
              {brought.map(({ id, theme, to, bringer }) => (
                <li key={id} className={styles.theme}>
                  <h3>{nameOf(theme)}</h3>
                  {to === '' ? null : <p>{`${escalation.toShort}: ${to}`}</p>}
                  {bringer === '' ? null : <p>{`${escalation.bringerShort}: ${bringer}`}</p>}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  )
}
