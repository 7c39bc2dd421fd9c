import type { Language } from '@firefelt/shared/kit/language.ts'
import { locales } from '../../i18n/locale.ts'

/** @param day e.g. `2026-03-02` @returns e.g. »2. marts 2026« */
export const dayText = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
