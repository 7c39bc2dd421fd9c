import { isDay } from '@firefelt/shared/board/answer.ts'
import type { Language } from '@firefelt/shared/kit/language.ts'
import { locales } from './locale.ts'

/** @param day e.g. `2026-03-02` @returns e.g. »2. marts 2026« */
export const dayText = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** What somebody wrote in a field, or a day that they chose there, as people read it. */
export const writtenText = (words: string, language: Language): string =>
  isDay(words) ? dayText(words, language) : words
