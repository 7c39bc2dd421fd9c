import type { OwnTheme } from '@firefelt/shared/board/ownTheme.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import type { Language } from '@firefelt/shared/kit/language.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'

/**
 * What a theme is called: the kit's in the language shown (soft hyphens included), the participants' own
 * as they wrote it. Undefined for a theme that has not reached this browser.
 */
export const themeName = (
  control: Pick<Control, 'kit'>,
  ownThemes: ReadonlyMap<string, OwnTheme>,
  theme: string,
  language: Language,
): string | undefined => {
  const known = control.kit.themes.find(({ id }) => id === theme)
  return known === undefined ? ownThemes.get(theme)?.name : textIn(known.name, language)
}
