import type { Position } from '../board/place.ts'
import type { Box, Size } from './box.ts'
import { line } from './fields.ts'
import { lattice } from './lattice.ts'
import { gap, hold, jammed, type Moving, type Range, relax } from './relax.ts'

/** A post-it that wants room: where it was meant to stand, and how large it is drawn. */
export interface Card {
  id: string
  position: Position
  size: Size
}

/** Left free between a card and the lines around its field, in pixels. */
const edge = 4
/** The part of a field that cards may fill before they go straight into rows. */
const overfull = 0.8
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

/** Where a card's middle may be along one axis: whole inside its own side of the line, or exactly on the line. */
const rangeOf = (value: number, length: number, card: number): Range => {
  if (value === line) return { from: length / 2, to: length / 2 }
  const from = (value < line ? 0 : length / 2) + card / 2 + edge
  const to = (value < line ? length / 2 : length) - card / 2 - edge
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

const sideOf = ({ from, to }: Range, value: number, length: number): 0 | 1 | undefined =>
  from === to && value === length / 2 ? undefined : value < length / 2 ? 0 : 1

interface Field {
  /** Undefined: the lines. */
  area: Box | undefined
  cards: Moving[]
}

const fieldsOf = (moving: readonly Moving[], map: Size): Field[] => {
  const fields = new Map<string, Field>()
  const width = map.width / 2
  const height = map.height / 2
  for (const card of moving) {
    const column = sideOf(card.xs, card.x, map.width)
    const row = sideOf(card.ys, card.y, map.height)
    const isOnLine = column === undefined || row === undefined
    const id = isOnLine ? 'line' : `${column} ${row}`
    const area = isOnLine ? undefined : { id, x: column * width, y: row * height, width, height }
    const field = fields.get(id) ?? { area, cards: [] }
    field.cards.push(card)
    fields.set(id, field)
  }
  return [...fields.values()]
}

const isOverfull = ({ area, cards }: Field): boolean =>
  area !== undefined &&
  cards.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0) >
    overfull * area.width * area.height

/**
 * Makes room between post-its, for display only: what somebody meant is never changed. Each card stays
 * inside its field (or on its line) and as near its own spot as the others allow; the same cards always
 * come out the same, in any order given. A field too full for that is put in even rows, and one too full for
 * rows in piles: see `stacks.ts`.
 * @param words what is written on the paper; kept free while there is room elsewhere
 */
export const spread = (cards: readonly Card[], map: Size, words: readonly Box[] = []): Box[] => {
  const moving = startAll(cards, map)
  const still = words.map(
    (box): Moving => ({ ...box, xs: { from: box.x, to: box.x }, ys: { from: box.y, to: box.y } }),
  )
  const fields = fieldsOf(moving, map)
  const calm = fields.filter((field) => !isOverfull(field))
  const parted = calm.flatMap(({ cards }) => cards)
  relax([...still, ...parted])
  const stuck = jammed([...still, ...parted])
  const lines = fields.filter(({ area }) => area === undefined).flatMap(({ cards }) => cards)
  const boxes = fields.flatMap((field): readonly Box[] => {
    const { area, cards } = field
    if (area === undefined) return cards
    if (calm.includes(field) && !cards.some((card) => stuck.has(card))) return cards
    return lattice(cards, area, gap, [...still, ...lines])
  })
  return boxes.map(({ id, x, y, width, height }) => ({ id, x, y, width, height }))
}
