import { expect, test } from 'vitest'
import { moveCaret, rebase } from './reasonText.ts'

test.each([
  ['before the change', 2, 'abcdef', 'abcdXef', 2],
  ['behind what was added', 5, 'abcdef', 'abXcdef', 6],
  ['behind what was taken away', 5, 'abcdef', 'abdef', 4],
  ['inside what was replaced', 3, 'abcdef', 'aXf', 2],
  ['at the end of an empty text', 0, '', 'hej', 0],
])('a caret %s', (_, offset, before, after, moved) => {
  expect(moveCaret(offset, before, after)).toBe(moved)
})

test.each([
  ['nothing else happened', 'hej', 'hej du', 'hej', 'hej du'],
  ['another wrote in front', 'hej', 'hej du', 'Nå, hej', 'Nå, hej du'],
  ['another wrote behind', 'hej', 'Nå, hej', 'hej du', 'Nå, hej du'],
  ['another took the word away', 'en stor sag', 'en stor og god sag', 'sag', 'og god sag'],
])('keeps what both wrote when %s', (_, before, after, latest, merged) => {
  expect(rebase(before, after, latest)).toBe(merged)
})
