import { facilitator as da } from './da/facilitator.ts'
import { facilitator as en } from './en/facilitator.ts'
import { useLanguage } from './LanguageContext.tsx'

const texts = { da, en }

/** The facilitator's own view, in the language now shown; it loads where somebody leads. */
export const useFacilitatorTexts = (): typeof da => texts[useLanguage().language]
