/** How the product is coloured: by default, or for those who need strong contrast. */
export const themes = ['light', 'contrast'] as const
export type Theme = (typeof themes)[number]

const light = {
  paper: '#f6f3ec',
  surface: '#ffffff',
  ink: '#18222d',
  muted: '#55606d',
  line: '#d8d2c4',
  /** Behind what can be chosen, and its edge. */
  track: '#e5e0d5',
  trackEdge: '#00000000',
  /** Around what is written in. */
  inputEdge: '#8d8874',
  /** Behind what concerns this person, or is picked. */
  tint: '#e7f0f1',
  warning: '#fbe2d0',
  warningInk: '#6f2d0b',
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
  /** Around a post-it: none but its shadow, unless contrast is wanted. */
  noteEdge: '#00000000',
  /** Between the four fields. */
  axis: '#ffffff',
}

export type Colours = typeof light
export type ColourName = keyof Colours

/** Every ink at least 7:1 on its paper, and every edge drawn. */
const contrast: Colours = {
  paper: '#ffffff',
  surface: '#ffffff',
  ink: '#000000',
  muted: '#1f2429',
  line: '#000000',
  track: '#ffffff',
  trackEdge: '#000000',
  inputEdge: '#000000',
  tint: '#e7f0f1',
  warning: '#fbe2d0',
  warningInk: '#5c2200',
  brand: '#003a47',
  brandInk: '#ffffff',
  bright: '#ffd60a',
  brightInk: '#000000',
  danger: '#7a1408',
  field1: '#fff3ea',
  field1Ink: '#5c2200',
  field2: '#f0faf0',
  field2Ink: '#0b3a1b',
  field3: '#eef5fd',
  field3Ink: '#0a2b52',
  field4: '#f7f5f0',
  field4Ink: '#332e24',
  noteInk: '#000000',
  noteEdge: '#000000',
  axis: '#000000',
}

export const palettes: Record<Theme, Colours> = { light, contrast }

/** Post-it colours, by a sender's `colour`; all carry dark ink, in either theme. */
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
