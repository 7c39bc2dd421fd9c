import type { Box, Size } from './box.ts'

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

/**
 * Puts cards in even rows, each on the free slot nearest to where it was; when there are more cards than
 * slots, in neat piles of as equal a height as can be.
 * Rows are as high as the cards are on average, so a high one may touch the next.
 * @param area the field that they fill, in pixels
 * @param others cards that stay where they are; slots under them are left free while any other is
 */
export const lattice = (
  cards: readonly Box[],
  area: Rect,
  gap: number,
  others: readonly Box[] = [],
): Box[] => {
  const card = {
    width: Math.max(...cards.map(({ width }) => width)),
    height: cards.reduce((sum, { height }) => sum + height, 0) / cards.length,
  }
  const all = slotsIn(area, card, gap)
  const open = all.filter((slot) => !others.some((other) => meets(slot, card, other)))
  const slots = open.length >= cards.length || open.length * 2 > all.length ? open : all
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
  return cards.map((box) => placed.get(box.id) ?? box)
}
