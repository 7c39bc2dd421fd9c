import type { Texts } from '../LanguageContext.tsx'

export const participant: Texts['participant'] = {}
