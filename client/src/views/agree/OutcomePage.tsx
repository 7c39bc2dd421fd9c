import type { FilledSheet } from '@firefelt/shared/board/filledSheets.ts'
import { daysLeft } from '@firefelt/shared/control/plan/retention.ts'
import { mapField } from '@firefelt/shared/kit/board.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { fieldOf } from '@firefelt/shared/map/fields.ts'
import { outcomeOf, type ThemeOutcome } from '@firefelt/shared/outcome/outcome.ts'
import { useAgreeTexts } from '../../i18n/agreeTexts.ts'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { senderName } from '../../i18n/senderName.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { SheetWords } from './SheetWords.tsx'
import { ThemeOutcomeWords } from './ThemeOutcomeWords.tsx'
import { useAgreed } from './useAgreed.ts'
import styles from './Words.module.css'

const Theme = ({ outcome, size }: { outcome: ThemeOutcome; size: 'page' | 'wall' }) => {
  const { kit } = useControl()
  const { language } = useLanguage()
  const texts = useAgreeTexts()
  const { nameOf } = useAgreed()
  const { theme, place, to, bringer, sheets } = outcome
  const field = place && fieldOf(place)
  const at =
    field === undefined
      ? texts.fates.onLine
      : `${field} ${textIn(mapField(kit.board, field).name, language)}`
  return (
    <li className={styles.theme}>
      <h3>{nameOf(theme)}</h3>
      {place === undefined ? null : <p>{texts.outcome.place(at)}</p>}
      {to === '' ? null : (
        <p>
          {texts.escalation.toShort}: <b>{to}</b>
        </p>
      )}
      {bringer === '' ? null : (
        <p>
          {texts.escalation.bringerShort}: <b>{bringer}</b>
        </p>
      )}
      <ThemeOutcomeWords theme={theme} sheets={sheets} size={size} />
    </li>
  )
}

/** What a meeting came to, on one page: the same on every screen. @param size `wall` is read from afar */
export const OutcomePage = ({ size = 'page' }: { size?: 'page' | 'wall' }) => {
  const control = useControl()
  const everyText = useTexts()
  const { language } = useLanguage()
  const texts = useAgreeTexts()
  const { board } = useAgreed()
  const left = daysLeft(control, useRoom().time.now())
  const { kit, title } = control
  const { themes, room: written, each } = outcomeOf(kit, board)
  // Where there are action cards, the page is the plan: what else was noted on the way has no room on the wall.
  const hasCards = kit.forms.some(({ kind }) => kind === 'actionCard')
  const isPlan = ({ form }: FilledSheet) =>
    kit.forms.some(({ id, kind }) => id === form && kind === 'plan')
  const room = !hasCards
    ? written
    : [...written.filter(isPlan), ...written.filter((sheet) => size === 'page' && !isPlan(sheet))]
  const fates = [
    ...kit.fates.map(({ id, name }) => ({ id, name: textIn(name, language) })),
    { id: null, name: texts.outcome.undecided },
  ]
    .map(({ id, name }) => ({ id, name, themes: themes.filter(({ fate }) => fate === id) }))
    .filter((group) => group.themes.length > 0)
  const formName = ({ form }: FilledSheet) => {
    const known = kit.forms.find(({ id }) => id === form)
    return known === undefined ? form : textIn(known.name, language)
  }
  const isBlank = themes.length + room.length + each.length === 0
  return (
    <article className={styles.outcome} data-size={size}>
      <header>
        {title === '' ? null : <p>{title}</p>}
        <h1 tabIndex={-1}>{texts.outcome.title}</h1>
      </header>
      {isBlank ? <p>{texts.outcome.nothing}</p> : null}
      {left === null || size === 'wall' ? null : <p>{texts.outcome.erasedIn(left)}</p>}
      <div className={styles.parts}>
        {fates.map((group) => (
          <section
            key={group.id}
            data-fate={group.id ?? undefined}
            data-cards={(hasCards && group.id === 'focus') || undefined}
          >
            <h2>{group.name}</h2>
            <ul>
              {group.themes.map((outcome) => (
                <Theme key={outcome.theme} outcome={outcome} size={size} />
              ))}
            </ul>
          </section>
        ))}
        {room.map((sheet) => (
          <section key={sheet.id}>
            <h2>{formName(sheet)}</h2>
            <SheetWords sheet={sheet} />
          </section>
        ))}
        {each.length === 0 ? null : (
          <section>
            <h2>{texts.outcome.each}</h2>
            <ul>
              {each.map((sheet) => (
                <li key={sheet.id} className={styles.line}>
                  {Object.values(sheet.answers).map(({ id, words }) => (
                    <q key={id}>{words.trim()}</q>
                  ))}
                  <span>{senderName(everyText, control, sheet.author)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </article>
  )
}
