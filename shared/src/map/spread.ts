import type { Position } from '../board/place.ts'
import type { Box, Size } from './box.ts'
import { line } from './fields.ts'
import { forNear } from './grid.ts'
import { lattice } from './lattice.ts'

/** A post-it that wants room: where it was meant to stand, and how large it is drawn. */
export interface Card {
  id: string
  position: Position
  size: Size
}

interface Range {
  from: number
  to: number
}
/** A card on its way to its spot, and where it may go. */
interface Moving extends Box {
  xs: Range
  ys: Range
}

/** Left free between two cards, in pixels. */
const gap = 6
const epsilon = 0.5
/** The part of a card that may stay covered before its field is put in rows. */
const forgiven = 0.1
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

/** A crowd gets fewer rounds: what is not parted by then never will be, and a phone must keep up. */
const roundsFor = (count: number): number => Math.round(Math.min(80, Math.max(12, 6_000 / count)))

const isFixed = ({ from, to }: Range): boolean => from === to

const hold = (value: number, { from, to }: Range): number => Math.min(to, Math.max(from, value))

/** Where a card's middle may be along one axis: whole inside its own side of the line, or exactly on the line. */
const rangeOf = (value: number, length: number, card: number): Range => {
  if (value === line) return { from: length / 2, to: length / 2 }
  const from = value < line ? card / 2 : length / 2 + card / 2
  const to = value < line ? length / 2 - card / 2 : length - card / 2
  return from <= to ? { from, to } : { from: (from + to) / 2, to: (from + to) / 2 }
}

/**
 * The first card of a spot starts on it; those that share it start around it, in a spiral as wide as they need.
 * @param rank how many of the cards before share the spot
 */
const startOf = ({ id, position, size }: Card, rank: number, map: Size): Moving => {
  const xs = rangeOf(position.success, map.width, size.width)
  const ys = rangeOf(1 - position.importance, map.height, size.height)
  const turn = rank * goldenAngle
  const reach = Math.sqrt(rank) * 0.55
  const x = hold(position.success * map.width + Math.cos(turn) * reach * size.width, xs)
  const y = hold((1 - position.importance) * map.height + Math.sin(turn) * reach * size.height, ys)
  return { id, ...size, x, y, xs, ys }
}

const startAll = (cards: readonly Card[], map: Size): Moving[] => {
  const sharing = new Map<string, number>()
  return [...cards]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((card) => {
      const spot = `${card.position.success} ${card.position.importance}`
      const rank = sharing.get(spot) ?? 0
      sharing.set(spot, rank + 1)
      return startOf(card, rank, map)
    })
}

/** Pushes two cards apart along one axis, as far as each may go; what one cannot go the other goes for it. */
const part = (a: Moving, b: Moving, axis: 'x' | 'y', overlap: number): void => {
  const range = axis === 'x' ? 'xs' : 'ys'
  const [low, high] = a[axis] <= b[axis] ? [a, b] : [b, a]
  const before = high[axis] - low[axis]
  low[axis] = hold(low[axis] - overlap / 2, low[range])
  high[axis] = hold(high[axis] + overlap / 2, high[range])
  const left = overlap - (high[axis] - low[axis] - before)
  if (left <= epsilon) return
  high[axis] = hold(high[axis] + left, high[range])
  low[axis] = hold(low[axis] - (overlap - (high[axis] - low[axis] - before)), low[range])
}

/** How far apart two cards can get along one axis, in pixels. */
const most = (a: Moving, b: Moving, axis: 'x' | 'y'): number => {
  const range = axis === 'x' ? 'xs' : 'ys'
  return a[axis] <= b[axis] ? b[range].to - a[range].from : a[range].to - b[range].from
}

/** Parts two cards along the axis where they overlap least, if there is room that way. True when they overlapped. */
const separate = (a: Moving, b: Moving): boolean => {
  const width = (a.width + b.width) / 2
  const height = (a.height + b.height) / 2
  const overlapX = width + gap - Math.abs(a.x - b.x)
  const overlapY = height + gap - Math.abs(a.y - b.y)
  if (overlapX <= epsilon || overlapY <= epsilon) return false
  const roomX = most(a, b, 'x') >= width
  const roomY = most(a, b, 'y') >= height
  const across = overlapX / width <= overlapY / height
  if (roomX && (across || !roomY)) part(a, b, 'x', overlapX)
  else if (roomY) part(a, b, 'y', overlapY)
  return true
}

const relax = (moving: Moving[]): void => {
  let touched = true
  for (let round = roundsFor(moving.length); touched && round > 0; round--) {
    touched = false
    forNear(moving, gap, (a, b) => {
      if (separate(a, b)) touched = true
    })
  }
}

/** The cards that still cover more of each other than a reader forgives. */
const jammed = (moving: readonly Moving[]): Set<Moving> => {
  const found = new Set<Moving>()
  forNear(moving, 0, (a, b) => {
    const x = Math.min(1, ((a.width + b.width) / 2 - Math.abs(a.x - b.x)) / a.width)
    const y = Math.min(1, ((a.height + b.height) / 2 - Math.abs(a.y - b.y)) / a.height)
    if (x > 0 && y > 0 && x * y > forgiven) found.add(a).add(b)
  })
  return found
}

const sideOf = (range: Range, value: number, length: number): 0 | 1 | undefined =>
  isFixed(range) && value === length / 2 ? undefined : value < length / 2 ? 0 : 1

/** Puts the cards of each field that could not be parted in rows instead. */
const tidy = (moving: readonly Moving[], map: Size): readonly Box[] => {
  const stuck = jammed(moving)
  if (stuck.size === 0) return moving
  const fields = new Map<number | undefined, Moving[]>()
  for (const card of moving) {
    const column = sideOf(card.xs, card.x, map.width)
    const row = sideOf(card.ys, card.y, map.height)
    const field = column === undefined || row === undefined ? undefined : row * 2 + column
    fields.set(field, [...(fields.get(field) ?? []), card])
  }
  const onLines = fields.get(undefined) ?? []
  return [...fields].flatMap(([field, cards]): readonly Box[] => {
    if (field === undefined || !cards.some((card) => stuck.has(card))) return cards
    const width = map.width / 2
    const height = map.height / 2
    const area = { x: (field % 2) * width, y: Math.floor(field / 2) * height, width, height }
    return lattice(cards, area, gap, onLines)
  })
}

/**
 * Makes room between post-its, for display only: what somebody meant is never changed. Each card stays
 * inside its field (or on its line) and as near its own spot as the others allow; the same cards always
 * come out the same, in any order given. A field too full for that is put in even rows, and one too full for
 * rows in piles: see `stacks.ts`.
 */
export const spread = (cards: readonly Card[], map: Size): Box[] => {
  const moving = startAll(cards, map)
  relax(moving)
  return tidy(moving, map).map(({ id, x, y, width, height }) => ({ id, x, y, width, height }))
}
