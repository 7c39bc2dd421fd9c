import { expect, test } from 'vitest'
import { moveForward, proposedOrder, proposedSeconds } from './roundOrder.ts'

const person = (number: number) => ({ number, name: '', group: null, remote: false })

test('who is here speaks first, in the order they joined; who is away keeps a place', () => {
  const people = { c: person(3), a: person(1), b: person(2) }
  expect(proposedOrder(people, new Set(['c', 'b']))).toEqual(['b', 'c', 'a'])
})

test('one place forward, and no further than the first', () => {
  expect(moveForward(['a', 'b', 'c'], 'c')).toEqual(['a', 'c', 'b'])
  expect(moveForward(['a', 'b', 'c'], 'a')).toEqual(['a', 'b', 'c'])
})

test('the time that is left is shared, within half a minute and five', () => {
  expect(proposedSeconds(1_500, 6)).toBe(240)
  expect(proposedSeconds(1_500, 7)).toBe(210)
  expect(proposedSeconds(1_500, 2)).toBe(300)
  expect(proposedSeconds(-60, 5)).toBe(30)
  expect(proposedSeconds(undefined, 0)).toBe(30)
})
