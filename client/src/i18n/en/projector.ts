import type { Texts } from '../LanguageContext.tsx'

export const projector: Texts['projector'] = {}
