import { expect, test } from 'vitest'
import { createOthers } from './presence.ts'

const user = { id: 'p1', role: 'participant' }
const position = { success: 0.2, importance: 0.9 }

const read = (...states: object[]) =>
  createOthers()(new Map(states.map((state, client) => [client, state])), -1)

test('tells who is here and what they hold in the air', () => {
  const { present, inAir } = read(
    { user, drag: { note: 'n1', position } },
    { user: { id: 'facilitator', role: 'facilitator' }, drag: null },
    { user: { id: 'p2', role: 'participant' } },
  )
  expect([...present]).toEqual(['p1', 'p2'])
  expect([...inAir]).toEqual([['n1', { note: 'n1', position, by: 'p1' }]])
})

test('leaves out oneself', () => {
  const others = createOthers()(new Map([[7, { user, drag: { note: 'n1', position } }]]), 7)
  expect(others).toEqual({ present: new Set(), inAir: new Map() })
})

test.each([
  ['no drag at all', undefined],
  ['a position off the map', { note: 'n1', position: { success: 7, importance: 0 } }],
  ['a note id with markup', { note: '<img>', position }],
  ['not an object', 'n1'],
  ['a position that is text', { note: 'n1', position: 'here' }],
])('somebody who sends %s is here and holds nothing', (_what, drag) => {
  const { present, inAir } = read({ user, drag })
  expect([...present]).toEqual(['p1'])
  expect(inAir.size).toBe(0)
})

test.each([
  ['no stamp', { drag: { note: 'n1', position } }],
  ['an unknown role', { user: { id: 'p1', role: 'king' }, drag: { note: 'n1', position } }],
  ['nothing', {}],
])('a state with %s is left out', (_what, state) => {
  expect(read(state)).toEqual({ present: new Set(), inAir: new Map() })
})

test('a projector holds nothing', () => {
  const state = { user: { id: 'projector', role: 'projector' }, drag: { note: 'n1', position } }
  expect(read(state).inAir.size).toBe(0)
})
