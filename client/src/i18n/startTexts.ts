import { start as da } from './da/start.ts'
import { start as en } from './en/start.ts'
import { useLanguage } from './LanguageContext.tsx'

const texts = { da, en }

/** The texts of the start page, which no phone that joins a room loads. */
export const useStartTexts = (): typeof da => texts[useLanguage().language]
