/** Colours as data: the style sheets read them as custom properties, the canvas reads them here. */
export const colours = {
  paper: '#f6f3ec',
  surface: '#ffffff',
  ink: '#18222d',
  muted: '#55606d',
  line: '#d8d2c4',
  brand: '#0b5566',
  brandInk: '#ffffff',
  bright: '#f2c744',
  brightInk: '#1d1a10',
  danger: '#9c2b1b',
  field1: '#fbe2d0',
  field1Ink: '#86380f',
  field2: '#dcecdc',
  field2Ink: '#1d5831',
  field3: '#dbe7f4',
  field3Ink: '#1d4775',
  field4: '#ebe7dd',
  field4Ink: '#534c3e',
  noteInk: '#1d1a10',
} as const

/** Post-it colours, by a sender's `colour`; the last is the facilitator's. All carry dark ink. */
export const noteColours = [
  '#ffd84d',
  '#8fd3c8',
  '#f6a6b2',
  '#b7b4f0',
  '#f7b267',
  '#a9d86e',
  '#8ec9f0',
  '#e3d5bd',
] as const

export const fontFamily =
  "'Atkinson Hyperlegible Next Variable', 'Segoe UI', system-ui, -apple-system, sans-serif"

/** Writes the tokens to the document as `--paper`, `--field1-ink`, `--note-0` … */
export const applyTokens = (root: HTMLElement): void => {
  for (const [name, value] of Object.entries(colours)) {
    root.style.setProperty(
      `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      value,
    )
  }
  for (const [index, value] of noteColours.entries())
    root.style.setProperty(`--note-${index}`, value)
  root.style.setProperty('--font', fontFamily)
}
