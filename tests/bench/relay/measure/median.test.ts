import { expect, it } from 'vitest'
import { combined, median } from './median.ts'

it.each([
  [[3, 1, 2], 2],
  [[5], 5],
  [[4, 1, 2, 3], 2],
  [[], Number.NaN],
])('the middle of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle)
})

it('is taken figure by figure', () => {
  const runs = [{ a: 1, b: 9 }, { a: 3 }, { a: 2, b: 7 }]
  expect(combined(runs)).toEqual({ a: 2, b: 7 })
})

it('is not taken of what must never happen', () => {
  expect(combined([{ lost: 0 }, { lost: 2 }, { lost: 0 }])).toEqual({ lost: 2 })
})
