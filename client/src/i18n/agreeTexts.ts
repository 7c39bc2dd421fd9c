import { agree as da } from './da/agree.ts'
import { agree as en } from './en/agree.ts'
import { useLanguage } from './LanguageContext.tsx'

const texts = { da, en }

/** What a meeting chooses, writes and agrees, in the language now shown; it loads when it is needed. */
export const useAgreeTexts = (): typeof da => texts[useLanguage().language]
