export const ink = '#18222d'
export const quiet = '#55606d'
export const rule = '#d8d2c4'
/** The product's own colour, which marks where a part begins. */
export const accent = '#0b5566'

/** Around each page, in points. */
export const margin = 56

export const headings = {
  1: { tag: 'H1', size: 24, above: 0, below: 8 },
  2: { tag: 'H2', size: 16, above: 20, below: 6 },
  3: { tag: 'H3', size: 12.5, above: 12, below: 3 },
} as const

export const tones = {
  plain: { size: 11, ink, indent: 0 },
  lead: { size: 13, ink, indent: 0 },
  quiet: { size: 10, ink: quiet, indent: 0 },
  quote: { size: 11, ink, indent: 14 },
} as const
