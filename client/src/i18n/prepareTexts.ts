import { prepare as da } from './da/prepare.ts'
import { prepare as en } from './en/prepare.ts'
import { useLanguage } from './LanguageContext.tsx'

const texts = { da, en }

/** The texts of the preparation, which load with it and not with a phone that joins a room. */
export const usePrepareTexts = (): typeof da => texts[useLanguage().language]
