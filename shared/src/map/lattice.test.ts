import { describe, expect, it } from 'vitest'
import type { Box } from './box.ts'
import { lattice } from './lattice.ts'
import { stacksOf } from './stacks.ts'

const area = { x: 100, y: 50, width: 400, height: 200 }
const boxes = (count: number): Box[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `n${String(index).padStart(2, '0')}`,
    x: 300,
    y: 150,
    width: 90,
    height: 44,
  }))

describe('lattice', () => {
  it('gives each card a slot of its own while there are enough', () => {
    const placed = lattice(boxes(16), area, 6)
    expect(stacksOf(placed)).toHaveLength(16)
    for (const { x, y } of placed) {
      expect(x - 45).toBeGreaterThanOrEqual(area.x)
      expect(x + 45).toBeLessThanOrEqual(area.x + area.width)
      expect(y - 22).toBeGreaterThanOrEqual(area.y)
      expect(y + 22).toBeLessThanOrEqual(area.y + area.height)
    }
  })
  it('makes piles of equal height when there are not', () => {
    const piles = stacksOf(lattice(boxes(32), area, 6)).map(({ cards }) => cards.length)
    expect(piles).toEqual(Array.from({ length: 16 }, () => 2))
  })
  it('keeps every card, and the order of those that came in', () => {
    expect(lattice(boxes(40), area, 6).map(({ id }) => id)).toEqual(boxes(40).map(({ id }) => id))
  })
  it('leaves free the slots under others', () => {
    const other: Box = { id: 'line', x: 150, y: 75, width: 90, height: 44 }
    const placed = lattice(boxes(12), area, 6, [other])
    expect(stacksOf([other, ...placed])).toHaveLength(13)
  })
  it('has room for one card in a field smaller than a card', () => {
    expect(lattice(boxes(1), { x: 0, y: 0, width: 40, height: 20 }, 6)).toMatchObject([
      { x: 20, y: 10 },
    ])
  })
})
