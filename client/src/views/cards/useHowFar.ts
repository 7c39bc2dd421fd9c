import type { ActionCard } from '@firefelt/shared/cards/actionCards.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { useCardsTexts } from '../../i18n/cardsTexts.ts'
import { dayText } from '../../i18n/dayText.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import type { Work } from './themeWork.ts'
import { type ThemeWork, useWork } from './useWork.ts'

export interface HowFar {
  text: string
  done: number
  of: number
  /** Who finishes an unfinished card, or that it is yet to be said. */
  finish: string | undefined
  /** It is yet to be said. */
  lacks: boolean
}

/** How far a theme or its card has come, in kind words. */
export const useHowFar = (): ((work: Work, theme: ThemeWork) => HowFar) => {
  const texts = useCardsTexts()
  const { language } = useLanguage()
  const { formOf } = useWork()
  const labelOf = (field: string) => {
    const label = formOf('actionCard')?.fields.find(({ id }) => id === field)?.label
    return label === undefined ? field : textIn(label, language)
  }
  const stateOf = ({ state, filled, missing }: ActionCard, of: number): string => {
    if (state === 'empty') return texts.empty
    if (state === 'whole') return texts.whole
    if (state === 'begun') return texts.filled(filled.length, of)
    return missing.length === 0 ? texts.loose : texts.nearly(missing.map(labelOf).join(' · '))
  }
  const finishOf = ({ finish: { who, when }, needsFinish, state }: ActionCard) => {
    if (state === 'whole') return undefined
    if (needsFinish || when === null) return texts.needsFinish
    return texts.finishedBy(who, dayText(when, language))
  }
  return (work, { card, answered, asked }) => {
    if (work === 'qualify' || card === undefined) {
      const text = texts.answered(answered, asked)
      return { text, done: answered, of: asked, finish: undefined, lacks: false }
    }
    const of = card.filled.length + card.missing.length
    const begun = card.state !== 'empty'
    return {
      text: stateOf(card, of),
      done: card.filled.length,
      of,
      finish: begun || work === 'plan' ? finishOf(card) : undefined,
      lacks: card.needsFinish,
    }
  }
}
