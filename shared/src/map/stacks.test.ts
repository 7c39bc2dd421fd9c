import { expect, it } from 'vitest'
import type { Box } from './box.ts'
import { stacksOf } from './stacks.ts'

const box = (id: string, x: number, y: number): Box => ({ id, x, y, width: 100, height: 50 })
const ids = (boxes: readonly Box[]) => stacksOf(boxes).map(({ cards }) => cards.map(({ id }) => id))

it('leaves cards that lie free alone', () => {
  expect(ids([box('a', 50, 50), box('b', 160, 50)])).toEqual([['a'], ['b']])
})

it('gathers cards of which a good part is covered, the later on top', () => {
  expect(ids([box('a', 50, 50), box('b', 60, 55), box('c', 300, 50)])).toEqual([['a', 'b'], ['c']])
})

it('lets cards overlap by less', () => {
  expect(ids([box('a', 50, 50), box('b', 100, 60)])).toEqual([['a'], ['b']])
})

it('counts what is covered of the smaller card', () => {
  const small: Box = { id: 's', x: 50, y: 50, width: 20, height: 20 }
  expect(ids([box('a', 50, 50), small])).toEqual([['a', 's']])
})

it('stands where its first card stands', () => {
  expect(stacksOf([box('a', 50, 50), box('b', 60, 55)])).toMatchObject([{ x: 50, y: 50 }])
})
