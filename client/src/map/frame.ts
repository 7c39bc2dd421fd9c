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
  /** A pin's width. */
  pin: number
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
  if (size === 'wall') return 29 * Math.min(width / 1480, height / 760)
  if (size === 'screen') return hold(Math.min(width * 0.0148, height * 0.027), 13, 20)
  return hold(Math.min(width, height) * 0.0295, 11, 14)
}

/** Left free beside each card in a full row, in pixels. */
const aisle = 7

/** As many cards as go whole into half a map, as wide as they then can be; `least` and a bit more, in widths of type. */
const cardWidth = (name: number, half: number, least: number): number => {
  const columns = Math.max(1, Math.floor(half / (name * least + aisle)))
  return Math.min(name * (least + 1.2), half / columns - aisle)
}

/** On a phone as many pins beside one another as can be read, each with room for its number; alone in a row, on one line. */
const pinWidth = (name: number, half: number): number => {
  const columns = Math.max(1, Math.floor(half / (name * 6.6 + aisle)))
  const most = name * (columns === 1 ? 12 : 7.8)
  return Math.min(most, half / columns - aisle) - name
}

/** @param half a field's width, in pixels */
const lookOf = (size: MapSize, name: number, half: number): Look => {
  const phone = size === 'phone'
  const card = cardWidth(name, half, phone ? 6.7 : 7.55)
  return {
    name,
    shrinks: size === 'wall' ? [1, 0.966] : [1, 0.93, 0.86, 0.8],
    sender: name * (size === 'wall' ? 0.966 : 0.88),
    field: name * (phone ? 1.3 : 1.4),
    description: name * (size === 'wall' ? 0.966 : 0.92),
    axis: name * (phone ? 1.05 : 0.97),
    end: name * (phone ? 1.5 : 1.45),
    card,
    pin: phone ? pinWidth(name, half) : card,
    pad: name * (phone ? 0.4 : size === 'wall' ? 0.42 : 0.52),
    radius: name * (phone ? 0.9 : 0.75),
    line: Math.max(2, name * 0.2),
  }
}

/** Lays out a map in a container. */
export const frameOf = (size: MapSize, container: Container): Frame => {
  const name = nameSize(size, container)
  const side = size === 'phone' ? name * 1.6 + 4 : name * 2.4
  const gap = size === 'phone' ? 6 : name * 0.85
  const look = lookOf(size, name, (container.width - side - gap) / 2)
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
