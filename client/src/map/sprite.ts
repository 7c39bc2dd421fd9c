import type { Theme } from '../ui/palettes.ts'
import { theme } from '../ui/theme.ts'
import { drawBadge, drawCard } from './drawCard.ts'
import type { Face } from './face.ts'
import type { Look, Rect } from './frame.ts'

/** How a lying card looks besides its face. */
export interface LyingState {
  selected: boolean
  /** How many lie in the pile that it is the top of. */
  count: number | undefined
}

/** A card drawn beforehand. */
interface Sprite {
  image: HTMLCanvasElement
  /** Where it is put, for a card whose middle is at 0, 0. */
  rect: Rect
  sharpness: number
  theme: Theme
}

const sprites = new WeakMap<Face, Map<string, Sprite>>()

/** What a card paints, its shadow and a badge included; its corners on whole pixels. */
const paintedRect = (face: Face, look: Look, { count }: LyingState, sharpness: number): Rect => {
  const shadow = look.name * 0.4 + 2
  const badge = count === undefined && face.count === undefined && !face.agreed ? shadow : look.name
  const whole = (pixels: number) => Math.ceil(pixels * sharpness) / sharpness
  const left = whole(face.width / 2 + shadow)
  const top = whole(face.height / 2 + badge)
  return {
    x: -left,
    y: -top,
    width: left + whole(face.width / 2 + badge),
    height: top + whole(face.height / 2 + shadow),
  }
}

/**
 * A lying card as a bitmap: when some of four hundred glide aside, all are painted again for every frame.
 *
 * @param sharpness how many of the screen's pixels one CSS pixel takes
 */
export const spriteOf = (
  face: Face,
  look: Look,
  state: LyingState,
  sharpness: number,
): Pick<Sprite, 'image' | 'rect'> => {
  const known = sprites.get(face) ?? new Map<string, Sprite>()
  sprites.set(face, known)
  const key = `${state.selected} ${state.count}`
  const found = known.get(key)
  if (found?.sharpness === sharpness && found.theme === theme.get()) return found
  const rect = paintedRect(face, look, state, sharpness)
  const image = document.createElement('canvas')
  image.width = Math.round(rect.width * sharpness)
  image.height = Math.round(rect.height * sharpness)
  const pen = image.getContext('2d')
  if (pen !== null) {
    pen.scale(sharpness, sharpness)
    pen.translate(-rect.x, -rect.y)
    drawCard(pen, face, look, { selected: state.selected })
    if (state.count !== undefined) drawBadge(pen, state.count, face, look)
  }
  const sprite = { image, rect, sharpness, theme: theme.get() }
  known.set(key, sprite)
  return sprite
}
