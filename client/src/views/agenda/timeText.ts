import type { Language } from '@firefelt/shared/kit/language.ts'
import { locales } from '../../i18n/locale.ts'

const formats: Record<Language, Intl.DateTimeFormat> = {
  da: new Intl.DateTimeFormat(locales.da, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  en: new Intl.DateTimeFormat(locales.en, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
}

/** The time of day here: »10.15« in Danish, »10:15« in English. @param time ms of server time, to the nearest minute */
export const timeText = (time: number, language: Language): string =>
  formats[language].format(Math.round(time / 60_000) * 60_000)
