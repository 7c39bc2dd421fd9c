import { preparing as da } from './da/preparing.ts'
import { preparing as en } from './en/preparing.ts'
import { useLanguage } from './LanguageContext.tsx'

const texts = { da, en }

/** What a facilitator reads of preparing, which no participant's phone loads. */
export const usePreparingTexts = (): typeof da => texts[useLanguage().language]
