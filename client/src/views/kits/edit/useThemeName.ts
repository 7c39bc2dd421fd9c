import { softHyphen } from '@firefelt/shared/kit/localized.ts'
import type { Theme } from '@firefelt/shared/kit/theme.ts'
import { useKitTexts } from '../../../i18n/kitTexts.ts'
import { useLanguage } from '../../../i18n/LanguageContext.tsx'

/** What a theme is called in the language shown, or in the one it has. */
export const useThemeName = (): ((theme: Theme) => string) => {
  const { language } = useLanguage()
  const { editor } = useKitTexts()
  return ({ name }) =>
    [name[language], name.da, name.en]
      .map((text) => text.replaceAll(softHyphen, '').trim())
      .find((text) => text !== '') ?? editor.untitled
}
