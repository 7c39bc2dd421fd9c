import { type ColourName, type Colours, noteColours, palettes, type Theme } from './palettes.ts'

export { noteColours } from './palettes.ts'

/**
 * The colours now in force. Style sheets read them as custom properties; a canvas reads them here as it draws,
 * and is drawn anew when the theme changes.
 */
export const colours: Colours = { ...palettes.light }

export const fontFamily =
  "'Atkinson Hyperlegible Next Variable', 'Segoe UI', system-ui, -apple-system, sans-serif"

const propertyOf = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** Puts a theme's colours in force, and writes them to `root` as `--paper`, `--field1-ink`, `--note-0` … */
export const applyTokens = (root: HTMLElement, theme: Theme): void => {
  Object.assign(colours, palettes[theme])
  for (const name of Object.keys(colours) as ColourName[]) {
    root.style.setProperty(propertyOf(name), colours[name])
  }
  for (const [index, value] of noteColours.entries()) {
    root.style.setProperty(`--note-${index}`, value)
  }
  root.style.setProperty('--font', fontFamily)
  root.dataset.theme = theme
}
