import { differences as da } from './da/differences.ts'
import { differences as en } from './en/differences.ts'
import { useLanguage } from './LanguageContext.tsx'

const texts = { da, en }

/** What is said of where senders differ, in the language now shown. */
export const useDifferencesTexts = (): typeof da => texts[useLanguage().language]
