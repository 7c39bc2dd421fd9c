import type { Texts } from '../LanguageContext.tsx'

export const start: Texts['start'] = {}
