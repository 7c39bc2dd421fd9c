import { expect, test } from 'vitest'
import { bucketsIn, medianBetween } from './buckets.ts'

const text = (counts: readonly number[]) =>
  ['0.001', '0.002', '+Inf'].map((le, at) => `some_bucket{le="${le}"} ${counts[at]}`).join('\n')
const between = (before: readonly number[], after: readonly number[]) =>
  medianBetween(bucketsIn(text(before), 'some'), bucketsIn(text(after), 'some'))

test('the median lies in its bucket, as far in as it should', () => {
  expect(between([0, 0, 0], [10, 10, 10])).toBeCloseTo(0.0005)
  expect(between([0, 0, 0], [0, 10, 10])).toBeCloseTo(0.0015)
  expect(between([0, 0, 0], [4, 10, 12])).toBeCloseTo(0.001 + 0.001 / 3)
})

test('what was counted before does not count', () => {
  expect(between([50, 50, 50], [50, 60, 60])).toBeCloseTo(0.0015)
  expect(between([5, 5, 5], [5, 5, 5])).toBeNaN()
})
