import { randomId } from '../../board/ids.ts'
import type { Kit } from '../kit.ts'
import type { Language } from '../language.ts'
import type { Localized } from '../localized.ts'
import type { Theme } from '../theme.ts'
import type { OwnKit } from './ownKit.ts'

/** As many as two digits can number. */
export const mostThemes = 99

/** A text that can be rewritten: the kit's own, or a theme's. */
export type TextPlace =
  | { readonly text: 'name' | 'purpose' }
  | { readonly theme: string; readonly text: 'name' | 'prompt' }

/**
 * Rewrites one text in one language. Where only that language is written, the other is emptied: a translation of
 * what no longer stands would mislead, so readers of the other language see the new text instead.
 */
export function writeText(own: OwnKit, at: TextPlace, language: Language, text: string): OwnKit {
  const write = (before: Localized): Localized =>
    own.writing === 'both' ? { ...before, [language]: text } : { ...emptyText, [language]: text }
  if (!('theme' in at)) {
    return withKit(own, { [at.text]: write(own.kit[at.text]) })
  }
  const themes = own.kit.themes.map((theme) =>
    theme.id === at.theme ? { ...theme, [at.text]: write(theme[at.text]) } : theme,
  )
  return withKit(own, { themes })
}

/** Adds an empty theme at the end; a kit that has as many as it can number stays as it is. */
export function addTheme(own: OwnKit, id = `tema-${randomId(8)}`): OwnKit {
  if (own.kit.themes.length >= mostThemes) return own
  const theme: Theme = { id, number: 0, name: emptyText, prompt: emptyText }
  return withKit(own, { themes: renumber([...own.kit.themes, theme]) })
}

/** Removes a theme; the last one stays, since there is no kit without. */
export function removeTheme(own: OwnKit, id: string): OwnKit {
  const themes = own.kit.themes.filter((theme) => theme.id !== id)
  return themes.length === 0 ? own : withKit(own, { themes: renumber(themes) })
}

/** Moves a theme by so many places, towards the front if negative, and at most to either end. */
export function moveTheme(own: OwnKit, id: string, by: number): OwnKit {
  const from = own.kit.themes.findIndex((theme) => theme.id === id)
  const theme = own.kit.themes[from]
  if (theme === undefined) return own
  const others = own.kit.themes.filter((other) => other !== theme)
  const to = Math.min(Math.max(from + by, 0), others.length)
  const themes = [...others.slice(0, to), theme, ...others.slice(to)]
  return withKit(own, { themes: renumber(themes) })
}

/** Numbers from 1 in the order that the themes stand in. */
function renumber(themes: readonly Theme[]): Theme[] {
  return themes.map((theme, at) => ({ ...theme, number: at + 1 }))
}

const emptyText: Localized = { da: '', en: '' }

function withKit(own: OwnKit, change: Partial<Kit>): OwnKit {
  return { ...own, kit: { ...own.kit, ...change } }
}
