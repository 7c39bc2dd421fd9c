/** Seeded chance: the same seed gives the same again. */
export interface Chance {
  /** 0 up to, but not including, 1. */
  next(): number
  /** A whole number from 0 up to, but not including, `most`. */
  below(most: number): number
  maybe(probability: number): boolean
  /** @throws when there is nothing to pick from */
  pick<Item>(items: readonly Item[]): Item
}

/** mulberry32: small, fast, and good enough to be surprised by. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (most: number) => Math.floor(next() * most)
  return {
    next,
    below,
    maybe: (probability) => next() < probability,
    pick: <Item>(items: readonly Item[]): Item => {
      if (items.length === 0) throw new Error('nothing to pick from')
      return items[below(items.length)] as Item
    },
  }
}
