import type { Language } from '@firefelt/shared/kit/language.ts'

/** How days and times are written: English as it is read in Europe, the day before the month. */
export const locales: Record<Language, string> = { da: 'da-DK', en: 'en-GB' }
