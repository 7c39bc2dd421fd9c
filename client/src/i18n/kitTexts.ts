import { kits as da } from './da/kits.ts'
import { kits as en } from './en/kits.ts'
import { useLanguage } from './LanguageContext.tsx'

const texts = { da, en }

/** The texts of the kit pages, which load with these and not with a phone that joins a room. */
export const useKitTexts = (): typeof da => texts[useLanguage().language]
