import { expect, it } from 'vitest'
import { line, minuteLows, type Sample } from './figures.ts'

const at = (seconds: number, held: number): Sample => ({
  at: seconds * 1_000,
  held,
  resident: 0,
  rooms: 0,
  sockets: 0,
  resources: 0,
})

it('the slope is that of the line through the points', () => {
  const { slope, error } = line([0, 1, 2, 3].map((x) => ({ x, y: 7 + 2 * x })))
  expect([slope, error]).toEqual([2, 0])
  expect(line([5, 5, 5].map((y, x) => ({ x, y }))).slope).toBe(0)
  expect(line([{ x: 0, y: 3 }])).toEqual({ slope: 0, error: 0 })
})

it('the more the points lie off the line, the less it says', () => {
  const error = (off: number) =>
    line([0, 1, 2, 3, 4, 5].map((x) => ({ x, y: 2 * x + (x % 2 === 0 ? off : -off) }))).error
  expect(error(1)).toBeCloseTo(Math.sqrt((6 - 3 ** 2 / 17.5) / 4 / 17.5))
  expect(error(2)).toBeCloseTo(2 * error(1))
})

it('garbage that comes and goes is no slope', () => {
  const saw = Array.from({ length: 120 }, (_, index) => at(index * 5, 100 + (index % 7) * 30))
  const lows = minuteLows(saw, 'held')
  expect(lows).toHaveLength(10)
  expect(lows.every(({ y }) => y === 100)).toBe(true)
  expect(line(lows).slope).toBe(0)
})

it('a leak under the garbage is one', () => {
  const leak = Array.from({ length: 120 }, (_, index) => at(index * 5, index + (index % 7) * 30))
  expect(line(minuteLows(leak, 'held')).slope).toBeCloseTo(12, 0)
})
