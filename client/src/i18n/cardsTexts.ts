import { cards as da } from './da/cards.ts'
import { cards as en } from './en/cards.ts'
import { useLanguage } from './LanguageContext.tsx'

const texts = { da, en }

/** Working through the chosen themes, and action cards, in the language now shown; it loads when it is needed. */
export const useCardsTexts = (): typeof da => texts[useLanguage().language]
