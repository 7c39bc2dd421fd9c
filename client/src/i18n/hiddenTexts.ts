import { hidden as da } from './da/hidden.ts'
import { hidden as en } from './en/hidden.ts'
import { useLanguage } from './LanguageContext.tsx'

const texts = { da, en }

/** What placing hidden says, in the language now shown; it loads where somebody places so. */
export const useHiddenTexts = (): typeof da => texts[useLanguage().language]
