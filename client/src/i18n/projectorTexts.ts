import { projector as da } from './da/projector.ts'
import { projector as en } from './en/projector.ts'
import { useLanguage } from './LanguageContext.tsx'

const texts = { da, en }

/** The texts of the big screen, which loads them with itself. */
export const useProjectorTexts = (): typeof da => texts[useLanguage().language]
