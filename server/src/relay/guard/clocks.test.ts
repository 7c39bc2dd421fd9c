import { expect, test } from 'vitest'
import { isBounded } from './bounds.ts'
import { first, forge, over, type Pen } from './forge.fixture.ts'

const letter = { client: 1_000, clock: 9 }
const gone = (length: number) => over(letter, first.deleted, (pen: Pen) => pen.uint(length))

// R-GUARD-10
test('the structs of a client end where what is told of them is still read, however few bytes name them', () => {
  const update = (clock: number, ...lengths: number[]) =>
    forge([{ client: 2_001, clock, structs: lengths.map(gone) }])
  expect(isBounded(update(0, 1, 1))).toBe(true)
  expect(isBounded(update(2 ** 24 - 2, 1, 1))).toBe(true)
  expect(isBounded(update(2 ** 24 - 1, 1, 1))).toBe(false)
  expect(isBounded(update(0, 2 ** 53 - 1, 1))).toBe(false)
  expect(isBounded(update(0, 2 ** 24, 1))).toBe(false)
})

test('nor does anything go beyond', () => {
  const update = (clock: number, length: number) =>
    forge([], [{ client: 2_001, ranges: [[clock, length]] }])
  expect(isBounded(update(2 ** 24 - 1, 1))).toBe(true)
  expect(isBounded(update(2 ** 24, 1))).toBe(false)
})
