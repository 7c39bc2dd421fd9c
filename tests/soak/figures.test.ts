import { expect, it } from 'vitest'
import { minuteLows, type Sample, slope } from './figures.ts'

const at = (seconds: number, held: number): Sample => ({
  at: seconds * 1_000,
  held,
  resident: 0,
  rooms: 0,
  sockets: 0,
  resources: 0,
})

it('the slope is that of the line through the points', () => {
  expect(slope([0, 1, 2, 3].map((x) => ({ x, y: 7 + 2 * x })))).toBeCloseTo(2)
  expect(slope([5, 5, 5].map((y, x) => ({ x, y })))).toBe(0)
  expect(slope([{ x: 0, y: 3 }])).toBe(0)
})

it('garbage that comes and goes is no slope', () => {
  const saw = Array.from({ length: 120 }, (_, index) => at(index * 5, 100 + (index % 7) * 30))
  const lows = minuteLows(saw, 'held')
  expect(lows).toHaveLength(10)
  expect(lows.every(({ y }) => y === 100)).toBe(true)
  expect(slope(lows)).toBe(0)
})

it('a leak under the garbage is one', () => {
  const leak = Array.from({ length: 120 }, (_, index) => at(index * 5, index + (index % 7) * 30))
  expect(slope(minuteLows(leak, 'held'))).toBeCloseTo(12, 0)
})
