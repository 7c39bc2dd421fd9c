import type { Box, Size } from './box.ts'
import { partColumn } from './column.ts'

interface Rect extends Size {
  x: number
  y: number
}
interface Slot {
  x: number
  y: number
}

/** How far a card peeps out from under the one on top of it, in pixels. */
const peep = 4
const mostPeeps = 3

const along = (length: number, card: number, gap: number): number[] => {
  const count = Math.max(1, Math.floor((length + gap) / (card + gap)))
  const step = length / count
  return Array.from({ length: count }, (_, index) => step * (index + 0.5))
}

const slotsIn = (area: Rect, card: Size, gap: number): Slot[] =>
  along(area.height, card.height, gap).flatMap((y) =>
    along(area.width, card.width, gap).map((x) => ({ x: area.x + x, y: area.y + y })),
  )

const meets = (slot: Slot, card: Size, other: Box): boolean =>
  Math.abs(slot.x - other.x) < (card.width + other.width) / 2 &&
  Math.abs(slot.y - other.y) < (card.height + other.height) / 2

/** Where the middle of a length must be for it to lie whole in another; in its middle when it is longer. */
const inside = (middle: number, length: number, from: number, room: number): number =>
  length > room
    ? from + room / 2
    : Math.min(from + room - length / 2, Math.max(from + length / 2, middle))

const columnsOf = (boxes: readonly Box[]): Box[][] => {
  const columns = new Map<number, Box[]>()
  for (const box of boxes) columns.set(box.x, [...(columns.get(box.x) ?? []), box])
  return [...columns.values()]
}

/**
 * Puts cards in even rows, each on the free slot nearest to where it was; when there are more cards than
 * slots, in neat piles of as equal a height as can be.
 * While each card has a slot, rows are as high as the cards are on average, and a column parts for a high one.
 * @param area the field that they fill, in pixels
 * @param others cards that stay where they are; slots under them are left free, unless that would make piles
 */
export const lattice = (
  cards: readonly Box[],
  area: Rect,
  gap: number,
  others: readonly Box[] = [],
): Box[] => {
  const width = Math.max(...cards.map((each) => each.width))
  const mean = { width, height: cards.reduce((sum, { height }) => sum + height, 0) / cards.length }
  const fits = slotsIn(area, mean, gap).length >= cards.length
  const card = fits ? mean : { width, height: Math.max(...cards.map(({ height }) => height)) }
  const all = slotsIn(area, card, gap)
  const open = all.filter((slot) => !others.some((other) => meets(slot, card, other)))
  const enough = open.length >= cards.length || all.length < cards.length
  const slots = enough && open.length * 2 > all.length ? open : all
  const depth = Math.ceil(cards.length / slots.length)
  const wishes = cards
    .flatMap((box) =>
      slots.map((slot, index) => ({
        box,
        index,
        slot,
        far: Math.hypot((slot.x - box.x) / card.width, (slot.y - box.y) / card.height),
      })),
    )
    .sort((a, b) => a.far - b.far || (a.box.id < b.box.id ? -1 : 1) || a.index - b.index)
  const placed = new Map<string, Box>()
  const filled = slots.map(() => 0)
  for (const { box, index, slot } of wishes) {
    const level = filled[index] ?? 0
    if (placed.has(box.id) || level >= depth) continue
    filled[index] = level + 1
    const shift = Math.min(level, mostPeeps) * peep
    const x = inside(slot.x + shift, box.width, area.x, area.width)
    const y = inside(slot.y + shift, box.height, area.y, area.height)
    placed.set(box.id, { ...box, x, y })
  }
  if (depth === 1) {
    const span = { from: area.y + gap, to: area.y + area.height - gap }
    for (const column of columnsOf([...placed.values()])) {
      for (const box of partColumn(column, span, gap, others)) placed.set(box.id, box)
    }
  }
  return cards.map((box) => placed.get(box.id) ?? box)
}
