import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { facilitator } from '../board/actor.ts'
import { applyOperation } from './apply.ts'
import { at, boardWithNote, open } from './fixtures/boards.ts'
import type { Operation } from './operation.ts'

const put = { type: 'putNote', id: 'n2', theme: 'goals', target: at(0.1, 0.1) }
const move = { type: 'moveNote', id: 'n1', target: at(0.1, 0.1) }
const add = { type: 'addTheme', id: 't1', name: 'Frokost' }
const huge = 'x'.repeat(1_000_000)

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a list', []],
  ['a text', 'putNote'],
  ['no such act', { ...put, type: 'deleteEverything' }],
  ['an act by an inherited name', { ...put, type: 'toString' }],
  ['NaN', { ...move, target: at(Number.NaN, 0.5) }],
  ['Infinity', { ...move, target: at(0.5, Number.POSITIVE_INFINITY) }],
  ['a place right of the map', { ...move, target: at(1.2, 0.5) }],
  ['a place below the map', { ...put, target: at(0.5, -0.0001) }],
  ['a coordinate as text', { ...move, target: { success: '0.5', importance: 0.5 } }],
  ['half a position', { ...move, target: { success: 0.5 } }],
  ['a position with more in it', { ...put, target: { ...at(0, 0), by: 'p9' } }],
  ['a list that there is not', { ...put, target: 'drawer' }],
  ['a guard that is no place', { ...move, from: 'escalation' }],
  ['a sender of its own choice', { ...put, sender: 'p9' }],
  ['an id that sets a prototype', { ...put, id: '__proto__' }],
  ['a theme that sets a prototype', { ...put, theme: '__proto__' }],
  ['an id as long as a book', { ...put, id: huge }],
  ['an id with a path in it', { ...put, id: '../n1' }],
  ['an id that is a number', { ...put, id: 7 }],
  ['an own theme as long as a book', { ...add, name: huge }],
  ['an own theme of nothing', { ...add, name: ' \n\t ' }],
  ['an own theme that is no text', { ...add, name: { toString: () => 'Frokost' } }],
])('refuses %s, and writes nothing', (_, operation) => {
  const doc = boardWithNote()
  const before = Y.encodeStateAsUpdate(doc)
  const outcome = applyOperation(doc, facilitator, open, operation as Operation)
  expect(outcome).toEqual({ done: false, refusal: 'invalid' })
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
})
