import type { Texts } from '../LanguageContext.tsx'

export const facilitator: Texts['facilitator'] = {}
