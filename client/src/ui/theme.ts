import { keep, kept } from '../connection/storage.ts'
import { type Readable, writable } from '../store/readable.ts'
import { type Theme, themes } from './palettes.ts'
import { applyTokens } from './tokens.ts'

const key = 'firefelt.theme'
const moreContrast = '(prefers-contrast: more)'

const chosen = (): Theme | undefined => themes.find((each) => each === kept(key))

/** The person's own choice; else what their system asks for. */
const current = (): Theme => chosen() ?? (matchMedia(moreContrast).matches ? 'contrast' : 'light')

const shown = writable<Theme>('light')

export const theme: Readable<Theme> = shown

const show = (): void => {
  applyTokens(document.documentElement, current())
  shown.set(current())
}

export const chooseTheme = (next: Theme): void => {
  keep(key, next)
  show()
}

/** Shows the theme, and follows the system's wish and what is chosen in another window (the projector's, say). */
export const startTheme = (): void => {
  show()
  matchMedia(moreContrast).addEventListener('change', show)
  window.addEventListener('storage', (event) => {
    if (event.key === key) show()
  })
}
