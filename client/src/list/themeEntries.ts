import type { OwnTheme } from '@firefelt/shared/board/ownTheme.ts'
import type { Kit } from '@firefelt/shared/kit/kit.ts'
import type { Language } from '@firefelt/shared/kit/language.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'

/** A theme as the list shows it; the participants' own have neither number nor prompt. */
export interface ThemeEntry {
  id: string
  name: string
  number?: number
  prompt?: string
}

/** Themes under one heading; a kit without categories has one group without a name. */
export interface ThemeGroup {
  id: string
  name: string | undefined
  themes: readonly ThemeEntry[]
}

/** The kit's themes as it orders them, under its categories. What has no category comes last. */
export const themeGroups = (
  kit: Pick<Kit, 'themes' | 'categories'>,
  language: Language,
): ThemeGroup[] => {
  const inGroup = (category: string | undefined) =>
    kit.themes
      .filter((theme) => theme.category === category)
      .map(({ id, number, name, prompt }) => ({
        id,
        number,
        name: textIn(name, language),
        prompt: textIn(prompt, language),
      }))
  return [
    ...kit.categories.map(({ id, name }) => ({
      id,
      name: textIn(name, language),
      themes: inGroup(id),
    })),
    { id: '', name: undefined, themes: inGroup(undefined) },
  ].filter(({ themes }) => themes.length > 0)
}

/** The participants' own themes in the order of the alphabet, which stays when more arrive. */
export const ownEntries = (own: ReadonlyMap<string, OwnTheme>, language: Language): ThemeEntry[] =>
  [...own.values()]
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, language) || (a.id < b.id ? -1 : 1))

/** One theme of the kit or of the participants; undefined when this browser does not know it. */
export const themeEntry = (
  kit: Pick<Kit, 'themes' | 'categories'>,
  own: ReadonlyMap<string, OwnTheme>,
  id: string,
  language: Language,
): ThemeEntry | undefined =>
  themeGroups(kit, language)
    .flatMap(({ themes }) => themes)
    .find((theme) => theme.id === id) ?? ownEntries(own, language).find((theme) => theme.id === id)
