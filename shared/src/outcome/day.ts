import type { Language } from '../kit/language.ts'

const months: Record<Language, readonly string[]> = {
  da: 'januar februar marts april maj juni juli august september oktober november december'.split(
    ' ',
  ),
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
}

/** A day such as `2026-03-02` as one says it: »2. marts 2026«. */
export const dayInWords = (day: string, language: Language): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  const name = months[language][Number(month) - 1] ?? ''
  return language === 'da' ? `${Number(date)}. ${name} ${year}` : `${Number(date)} ${name} ${year}`
}

/** The day in Denmark at a time, e.g. `2026-03-02`. @param time ms of server time */
export const dayOf = (time: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' }).format(
    time,
  )
