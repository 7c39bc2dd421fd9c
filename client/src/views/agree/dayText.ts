import type { Language } from '@firefelt/shared/kit/language.ts'

/** @param day e.g. `2026-03-02` @returns e.g. »2. marts 2026« */
export const dayText = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
