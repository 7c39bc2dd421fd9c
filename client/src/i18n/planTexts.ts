import { plan as da } from './da/plan.ts'
import { plan as en } from './en/plan.ts'
import { useLanguage } from './LanguageContext.tsx'

const texts = { da, en }

/** The texts of the plan and of letting go, which load with their pages. */
export const usePlanTexts = (): typeof da => texts[useLanguage().language]
