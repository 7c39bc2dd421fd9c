import { agenda as da } from './da/agenda.ts'
import { agenda as en } from './en/agenda.ts'
import { useLanguage } from './LanguageContext.tsx'

const texts = { da, en }

/** What leads a meeting, in the language now shown; it loads with the facilitator's own screen. */
export const useAgendaTexts = (): typeof da => texts[useLanguage().language]
