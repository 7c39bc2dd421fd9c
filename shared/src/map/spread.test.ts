import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box, Size } from './box.ts'
import { type Field, fieldOf, line } from './fields.ts'
import { type Card, spread } from './spread.ts'

const map: Size = { width: 1_180, height: 560 }
const seed = 20_240_322

const axis = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, 0.25, line, 0.75, 1),
)
const size = fc.record({ width: fc.constant(128), height: fc.constantFrom(58, 76, 94) })
const cardsOf = (maxLength: number) =>
  fc
    .array(fc.record({ position: fc.record({ success: axis, importance: axis }), size }), {
      maxLength,
    })
    .map((cards) => cards.map((card, index): Card => ({ ...card, id: `n${index}` })))

const fieldAt = (box: Box): Field | undefined =>
  fieldOf({ success: box.x / map.width, importance: 1 - box.y / map.height })

const overlap = (a: Box, b: Box): number =>
  Math.max(0, (a.width + b.width) / 2 - Math.abs(a.x - b.x)) *
  Math.max(0, (a.height + b.height) / 2 - Math.abs(a.y - b.y))

const totalOverlap = (boxes: readonly Box[]): number =>
  boxes.reduce(
    (sum, a, index) => sum + boxes.slice(index + 1).reduce((more, b) => more + overlap(a, b), 0),
    0,
  )

describe('spread', () => {
  it('keeps every card inside its field, and on its line', () => {
    fc.assert(
      fc.property(cardsOf(60), (cards) => {
        const meant = new Map(cards.map((card) => [card.id, card.position]))
        for (const box of spread(cards, map)) {
          const position = meant.get(box.id)
          if (position === undefined) throw new Error('a card from nowhere')
          expect(fieldAt(box)).toBe(fieldOf(position))
          if (position.success === line) expect(box.x).toBe(map.width / 2)
          if (position.importance === line) expect(box.y).toBe(map.height / 2)
        }
      }),
      { seed, numRuns: 60 },
    )
  })

  it('leaves no part of a card outside the map, nor across a line it is not on', () => {
    fc.assert(
      fc.property(cardsOf(60), (cards) => {
        for (const { x, y, width, height } of spread(cards, map)) {
          if (x !== map.width / 2) {
            const from = x < map.width / 2 ? 0 : map.width / 2
            expect(x - width / 2).toBeGreaterThanOrEqual(from - 1e-6)
            expect(x + width / 2).toBeLessThanOrEqual(from + map.width / 2 + 1e-6)
          }
          if (y !== map.height / 2) {
            const from = y < map.height / 2 ? 0 : map.height / 2
            expect(y - height / 2).toBeGreaterThanOrEqual(from - 1e-6)
            expect(y + height / 2).toBeLessThanOrEqual(from + map.height / 2 + 1e-6)
          }
        }
      }),
      { seed, numRuns: 60 },
    )
  })

  it('comes out the same in any order given, with every card once', () => {
    const shuffled = cardsOf(40).chain((cards) =>
      fc.tuple(
        fc.constant(cards),
        fc.shuffledSubarray(cards, { minLength: cards.length, maxLength: cards.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([cards, other]) => {
        const boxes = spread(cards, map)
        expect(spread(other, map)).toEqual(boxes)
        expect(boxes.map(({ id }) => id).toSorted()).toEqual(cards.map(({ id }) => id).toSorted())
      }),
      { seed, numRuns: 60 },
    )
  })

  it('parts all of a dozen cards on one spot', () => {
    const cards = Array.from(
      { length: 12 },
      (_, index): Card => ({
        id: `n${index}`,
        position: { success: 0.25, importance: 0.75 },
        size: { width: 128, height: 58 },
      }),
    )
    expect(totalOverlap(spread(cards, map))).toBeLessThan(1)
  })

  it('leaves less covered than before, however crowded', () => {
    fc.assert(
      fc.property(cardsOf(60), (cards) => {
        const untouched = cards.flatMap((card) => spread([card], map))
        expect(totalOverlap(spread(cards, map))).toBeLessThanOrEqual(totalOverlap(untouched) + 1)
      }),
      { seed, numRuns: 60 },
    )
  })

  it('does not move a card that has room', () => {
    const cards: Card[] = [
      { id: 'a', position: { success: 0.25, importance: 0.75 }, size: { width: 128, height: 58 } },
      { id: 'b', position: { success: 0.75, importance: 0.75 }, size: { width: 128, height: 58 } },
    ]
    expect(spread(cards, map)).toEqual([
      { id: 'a', x: 295, y: 140, width: 128, height: 58 },
      { id: 'b', x: 885, y: 140, width: 128, height: 58 },
    ])
  })

  it('keeps the words on the paper free', () => {
    const words: Box = { id: 'words', x: 100, y: 30, width: 200, height: 60 }
    const cards = [0, 0.02, 0.1].map(
      (at, index): Card => ({
        id: `n${index}`,
        position: { success: at, importance: 1 - at },
        size: { width: 128, height: 58 },
      }),
    )
    for (const box of spread(cards, map, [words])) expect(overlap(box, words)).toBe(0)
  })

  it('keeps them free for a whole row of cards along the edge', () => {
    const words: Box = { id: 'words', x: 150, y: 520, width: 260, height: 60 }
    const cards = [0.05, 0.15, 0.25, 0.4].map(
      (success, index): Card => ({
        id: `n${index}`,
        position: { success, importance: 0.02 },
        size: { width: 128, height: 76 },
      }),
    )
    for (const box of spread(cards, map, [words])) expect(overlap(box, words)).toBeLessThan(200)
  })

  it('centres a card that is larger than its field', () => {
    const card = { id: 'a', position: { success: 0.1, importance: 0.9 } }
    expect(spread([{ ...card, size: { width: 700, height: 300 } }], map)).toMatchObject([
      { x: 295, y: 140 },
    ])
  })
})
