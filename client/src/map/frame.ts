import type { Position } from '@firefelt/shared/board/place.ts'
import type { Size } from '@firefelt/shared/map/box.ts'
import type { Point } from '../gestures/point.ts'

export type { Point } from '../gestures/point.ts'

/** Where a map is seen: in a hand, on a desk, or from the back of a room. */
export type MapSize = 'phone' | 'screen' | 'wall'

export interface Rect extends Point, Size {}

/** Sizes of type and paper, in CSS pixels. */
export interface Look {
  /** A theme's name on a post-it. */
  name: number
  /** By what the name may be scaled down, in turn, for words that do not fit; the wall stays readable from afar. */
  shrinks: readonly number[]
  sender: number
  /** »1 Fokusér« */
  field: number
  description: number
  axis: number
  /** ÷ and + */
  end: number
  /** A post-it's width, and the space around its text. */
  card: number
  pad: number
  radius: number
  /** Thickness of the axes. */
  line: number
}

/** What a map fills, and how many of the screen's pixels make one CSS pixel there. */
export interface Container extends Size {
  ratio: number
}

export interface Frame {
  container: Container
  /** Where the four fields lie in the container. */
  map: Rect
  look: Look
  /** Too small to write each sender's name. */
  small: boolean
}

const hold = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))

/** The size of the type that all else follows. The wall's follows its width alone: 28 px at 1920 wide at the least. */
const nameSize = (size: MapSize, { width, height }: Size): number => {
  if (size === 'wall') return 30 * Math.min(width / 1480, height / 760)
  if (size === 'screen') return hold(Math.min(width * 0.0132, height * 0.026), 12.5, 19)
  return hold(Math.min(width, height) * 0.031, 11, 14.5)
}

const lookOf = (size: MapSize, name: number): Look => {
  const phone = size === 'phone'
  return {
    name,
    shrinks: size === 'wall' ? [1, 0.935] : [1, 0.93, 0.86, 0.8],
    sender: name * (size === 'wall' ? 0.935 : 0.88),
    field: name * (phone ? 1.3 : 1.4),
    description: name * (size === 'wall' ? 0.935 : 0.92),
    axis: name * (phone ? 1.05 : 0.95),
    end: name * (phone ? 1.5 : 1.45),
    card: name * (phone ? 7.2 : 7.9),
    pad: name * (phone ? 0.45 : 0.55),
    radius: name * (phone ? 0.9 : 0.75),
    line: Math.max(2, name * 0.2),
  }
}

/** Lays out a map in a container. */
export const frameOf = (size: MapSize, container: Container): Frame => {
  const look = lookOf(size, nameSize(size, container))
  const side = look.axis * 1.5 + (size === 'phone' ? 4 : look.axis)
  const gap = size === 'phone' ? 6 : look.axis * 0.9
  return {
    container,
    look,
    small: size === 'phone' && Math.min(container.width, container.height) < 560,
    map: {
      x: side,
      y: gap,
      width: Math.max(1, container.width - side - gap),
      height: Math.max(1, container.height - side - gap),
    },
  }
}

/** From a place on the map to pixels in the container. */
export const pointAt = ({ success, importance }: Position, { map }: Frame): Point => ({
  x: map.x + success * map.width,
  y: map.y + (1 - importance) * map.height,
})

/** From pixels in the container to the nearest place on the map. */
export const positionAt = ({ x, y }: Point, { map }: Frame): Position => ({
  success: hold((x - map.x) / map.width, 0, 1),
  importance: 1 - hold((y - map.y) / map.height, 0, 1),
})
