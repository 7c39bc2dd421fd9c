import { sessions as da } from './da/sessions.ts'
import { sessions as en } from './en/sessions.ts'
import { useLanguage } from './LanguageContext.tsx'

const texts = { da, en }

/** What is said between a method's meetings, in the language now shown. */
export const useSessionTexts = (): typeof da => texts[useLanguage().language]
