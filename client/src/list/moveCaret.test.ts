import { expect, test } from 'vitest'
import { moveCaret } from './moveCaret.ts'

test.each([
  ['before the change', 2, 'abcdef', 'abcdXef', 2],
  ['behind what was added', 5, 'abcdef', 'abXcdef', 6],
  ['behind what was taken away', 5, 'abcdef', 'abdef', 4],
  ['inside what was replaced', 3, 'abcdef', 'aXf', 2],
  ['at the end of an empty text', 0, '', 'hej', 0],
])('a caret %s', (_, offset, before, after, moved) => {
  expect(moveCaret(offset, before, after)).toBe(moved)
})
