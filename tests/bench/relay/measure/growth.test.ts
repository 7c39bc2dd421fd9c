import { expect, it } from 'vitest'
import { grownLater } from './growth.ts'

const minute = (mb: (second: number) => number) =>
  Array.from({ length: 61 }, (_, second) => ({ x: second, y: mb(second) }))

it('what fills up in the first half does not count', () => {
  expect(grownLater(minute((second) => 90 + 4 * Math.min(second, 30))).mb).toBeCloseTo(0)
})

it('a leak does, however much garbage comes and goes', () => {
  const saw = (second: number) => (second % 7) * 5
  expect(grownLater(minute((second) => 90 + saw(second))).mb).toBeCloseTo(0, -1)
  expect(grownLater(minute((second) => 90 + second + saw(second))).mb).toBeCloseTo(30, -1)
})
