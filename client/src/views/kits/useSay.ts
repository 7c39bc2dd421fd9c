import { type Localized, textIn } from '@firefelt/shared/kit/localized.ts'
import { useCallback } from 'react'
import { useLanguage } from '../../i18n/LanguageContext.tsx'

/** Reads a kit's text in the language now shown. */
export const useSay = (): ((text: Localized) => string) => {
  const { language } = useLanguage()
  return useCallback((text) => textIn(text, language), [language])
}
