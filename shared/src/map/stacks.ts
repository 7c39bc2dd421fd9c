import type { Box } from './box.ts'

/** Cards that lie on one another even after making room. */
export interface Stack {
  /** The cards, the top one last. */
  cards: readonly Box[]
  x: number
  y: number
}

/** The part of a card that may be covered before the cards count as a stack. */
const coverable = 0.4

const shared = (a: number, aLength: number, b: number, bLength: number): number =>
  Math.max(
    0,
    Math.min(a + aLength / 2, b + bLength / 2) - Math.max(a - aLength / 2, b - bLength / 2),
  )

const covers = (a: Box, b: Box): boolean =>
  shared(a.x, a.width, b.x, b.width) * shared(a.y, a.height, b.y, b.height) >
  coverable * Math.min(a.width * a.height, b.width * b.height)

/** Gathers cards that cover one another to stacks, each at its first card's spot; a card that lies free is a stack of one. */
export const stacksOf = (boxes: readonly Box[]): Stack[] => {
  const stacks: { first: Box; cards: Box[] }[] = []
  for (const box of boxes) {
    const under = stacks.find(({ first }) => covers(first, box))
    if (under === undefined) stacks.push({ first: box, cards: [box] })
    else under.cards.push(box)
  }
  return stacks.map(({ first, cards }) => ({ cards, x: first.x, y: first.y }))
}
