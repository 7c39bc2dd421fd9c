import type { Texts } from '../LanguageContext.tsx'

export const map: Texts['map'] = {}
