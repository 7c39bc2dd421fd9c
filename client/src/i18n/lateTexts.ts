import { late as da } from './da/late.ts'
import { late as en } from './en/late.ts'
import { useLanguage } from './LanguageContext.tsx'

const texts = { da, en }

/** What is said of what came too late, in the language now shown; it loads when something has. */
export const useLateTexts = (): typeof da => texts[useLanguage().language]
