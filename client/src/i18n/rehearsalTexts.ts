import { rehearsal as da } from './da/rehearsal.ts'
import { rehearsal as en } from './en/rehearsal.ts'
import { useLanguage } from './LanguageContext.tsx'

const texts = { da, en }

/** What marks a practice room, in the language now shown; it loads in such a room alone. */
export const useRehearsalTexts = (): typeof da => texts[useLanguage().language]
