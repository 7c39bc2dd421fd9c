import fc from 'fast-check'
import { expect, test } from 'vitest'
import { secondsOf, untilNextSecond } from './useSecondsLeft.ts'

test('a step begins with all its minutes and is over at zero', () => {
  expect([60_000, 59_999, 59_000, 1, 0, -999, -1_000].map(secondsOf)).toEqual([
    60, 60, 59, 1, 0, 0, -1,
  ])
})

test('the next drawing comes just when the number changes', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_000_000, max: 9_000_000 }), (left) => {
      const wait = untilNextSecond(left)
      expect(wait).toBeGreaterThan(0)
      expect(wait).toBeLessThanOrEqual(1_000)
      expect(secondsOf(left - wait)).toBe(secondsOf(left) - 1)
      expect(secondsOf(left - wait + 1)).toBe(secondsOf(left))
    }),
  )
})
