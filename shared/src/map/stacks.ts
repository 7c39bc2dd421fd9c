import type { Size, Spot } from './spread.ts'

/** Cards that lie on one another even after making room, or one card alone. */
export interface Stack {
  /** The ids, the top card last. */
  cards: readonly string[]
  x: number
  y: number
}

/** The part of a card that may be covered before the cards count as a stack. */
const coverable = 0.55

const covers = (a: Spot, b: Spot, card: Size): boolean =>
  Math.max(0, card.width - Math.abs(a.x - b.x)) * Math.max(0, card.height - Math.abs(a.y - b.y)) >
  coverable * card.width * card.height

/** Gathers cards that cover one another to stacks, each at its first card's spot. */
export const stacksOf = (spots: readonly Spot[], card: Size): Stack[] => {
  const stacks: { top: Spot; cards: string[] }[] = []
  for (const spot of spots) {
    const under = stacks.find(({ top }) => covers(top, spot, card))
    if (under === undefined) stacks.push({ top: spot, cards: [spot.id] })
    else under.cards.push(spot.id)
  }
  return stacks.map(({ top, cards }) => ({ cards, x: top.x, y: top.y }))
}
