import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { facilitator } from '../board/actor.ts'
import { applyOperation } from './apply.ts'
import { anna, bo, boardOf, note, open } from './fixtures/boards.ts'
import type { Operation } from './operation.ts'

const id = fc.constantFrom('n1', 'n2', 'n3')
const fraction = fc.double({ min: 0, max: 1, noNaN: true })
const target = fc.oneof(
  fc.record({ success: fraction, importance: fraction }),
  fc.constantFrom('escalation' as const, 'parkingLot' as const),
)
const type = <Type extends Operation['type']>(name: Type) => fc.constant(name)
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ type: type('putNote'), id, theme: fc.constantFrom('goals', 'trust'), target }),
  fc.record({ type: type('moveNote'), id, target }),
  fc.record({ type: type('removeNote'), id }),
  fc.record({ type: type('restoreNote'), id }),
)
const acts = fc.array(fc.tuple(fc.constantFrom(anna, bo, facilitator), operation), {
  minLength: 5,
  maxLength: 30,
})

/** The board as people see it: what is removed is not there, and who moved a note last is no part of it. */
const seen = (doc: Y.Doc) =>
  boardOf(doc)
    .notes.filter(({ note }) => note?.removedBy === null)
    .map(({ id, note }) => ({ id, theme: note?.theme, place: { ...note?.place, by: undefined } }))

it('an act and then its inverse give the same board; a refused act changes nothing', () => {
  let undone = 0
  fc.assert(
    fc.property(acts, operation, (history, last) => {
      const doc = new Y.Doc()
      for (const [actor, act] of history) applyOperation(doc, actor, open, act)
      const before = seen(doc)
      const outcome = applyOperation(doc, facilitator, open, last)
      if (outcome.done && outcome.inverse !== undefined) {
        undone++
        const after = seen(doc)
        const back = applyOperation(doc, facilitator, open, outcome.inverse)
        expect(seen(doc)).toEqual(before)
        if (!back.done || back.inverse === undefined) throw new Error('it cannot be done again')
        applyOperation(doc, facilitator, open, back.inverse)
        expect(seen(doc)).toEqual(after)
      } else {
        expect(seen(doc)).toEqual(before)
      }
    }),
    { seed: 20240322, numRuns: 300 },
  )
  expect(undone).toBeGreaterThan(100)
})

it('whatever is done, every note is readable and nobody is named who was not there', () => {
  fc.assert(
    fc.property(acts, (history) => {
      const doc = new Y.Doc()
      for (const [actor, act] of history) applyOperation(doc, actor, open, act)
      for (const { id } of boardOf(doc).notes) {
        expect(['p1', 'p2', 'facilitator']).toContain(note(doc, id)?.author)
      }
    }),
    { seed: 7, numRuns: 200 },
  )
})
