import type { FilledSheet } from '@firefelt/shared/board/filledSheets.ts'
import { actionCardsOf, briefFields, tasksField } from '@firefelt/shared/cards/actionCards.ts'
import type { FormKind } from '@firefelt/shared/kit/form.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { useAgreeTexts } from '../../i18n/agreeTexts.ts'
import { dayText } from '../../i18n/dayText.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { useControl } from '../../store/RoomContext.tsx'
import { SheetWords } from './SheetWords.tsx'
import { useAgreed } from './useAgreed.ts'
import styles from './Words.module.css'

/** What led to a theme's action card, and is told after it. */
const before: readonly (FormKind | undefined)[] = ['themeDialogue', 'knowledge']

/** A card's tasks in a line each, the first due first: what, who and by when. */
const Tasks = ({ theme }: { theme: string }) => {
  const { kit } = useControl()
  const { language } = useLanguage()
  const { board } = useAgreed()
  const tasks = actionCardsOf(kit, board).find((card) => card.theme === theme)?.tasks ?? []
  const label = kit.forms
    .find(({ kind }) => kind === 'actionCard')
    ?.fields.find(({ id }) => id === tasksField)?.label
  if (tasks.length === 0) return null
  return (
    <dl className={styles.words}>
      <div>
        <dt>{label === undefined ? null : textIn(label, language)}</dt>
        {tasks
          .toSorted((a, b) => ((a.when ?? '9') < (b.when ?? '9') ? -1 : 1))
          .map(({ sheet, what, who, when }) => (
            <dd key={sheet}>
              {[what, who, when === null ? '' : dayText(when, language)]
                .filter((part) => part !== '')
                .join(' · ')}
            </dd>
          ))}
      </div>
    </dl>
  )
}

/**
 * What was filled in about a theme. Where the method makes action cards of it, the card comes first, and what led to it is
 * folded away; the wall has room for the card in short.
 */
export const ThemeOutcomeWords = ({
  theme,
  sheets,
  size,
}: {
  theme: string
  sheets: readonly FilledSheet[]
  size: 'page' | 'wall'
}) => {
  const { kit } = useControl()
  const texts = useAgreeTexts()
  const kindOf = ({ form }: FilledSheet) => kit.forms.find(({ id }) => id === form)?.kind
  const hasCards = kit.forms.some(({ kind }) => kind === 'actionCard')
  const found = hasCards ? sheets.filter((sheet) => before.includes(kindOf(sheet))) : []
  const isFound = (sheet: FilledSheet) => found.includes(sheet)
  const isTask = (sheet: FilledSheet) => hasCards && kindOf(sheet) === 'task'
  const inShort = hasCards && size === 'wall'
  return (
    <>
      {sheets
        .filter((sheet) => !isFound(sheet) && !isTask(sheet))
        .map((sheet) => (
          <SheetWords
            key={sheet.id}
            sheet={sheet}
            only={inShort && kindOf(sheet) === 'actionCard' ? briefFields : undefined}
          />
        ))}
      {inShort || !sheets.some(isTask) ? null : <Tasks theme={theme} />}
      {found.length === 0 || size === 'wall' ? null : (
        <details className={styles.found}>
          <summary>{texts.outcome.found}</summary>
          {found.map((sheet) => (
            <SheetWords key={sheet.id} sheet={sheet} />
          ))}
        </details>
      )}
    </>
  )
}
