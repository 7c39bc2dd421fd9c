import { participant } from '@firefelt/shared/board/actor.ts'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { takeUpdate } from '../updates/takeUpdate.ts'
import { createClientIds } from './clientIds.ts'
import { first, forge, type Pen } from './forge.fixture.ts'
import { lettered, typist } from './lettered.fixture.ts'
import { testControl } from './meeting.fixture.ts'
import { inOrder, readUpdate } from './reading.ts'

const anna = { actor: participant('p1'), answered: true }

// R-GUARD-6
test('a few bytes that take more from a board than a room can wait for are refused', () => {
  const gone = (length: number) => forge([], [{ client: typist, ranges: [[0, length]] }])
  const take = (doc: Y.Doc, update: Uint8Array) =>
    takeUpdate({ doc, ids: createClientIds(doc), control: testControl() }, anna, update).kind
  expect(take(lettered(20, 1_200), gone(24_000))).toBe('refused')
  expect(take(lettered(20, 500), gone(10_000))).toBe('taken')
})

/** The same structs; `seen` is told each time one is looked at. */
const watched = (structs: Y.Item[], seen: () => void) =>
  new Proxy(structs, {
    get: (target, key) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) seen()
      return Reflect.get(target, key)
    },
  })

// R-GUARD-6
test('structs of many ids, each of which waits for one of another, are not gone through for each of them', () => {
  const clients = Array.from({ length: 64 }, (_, n) => 3_000 + n)
  const doc = lettered(1, 1)
  const [letter] = doc.store.clients.get(typist) ?? []
  if (letter === undefined) throw new Error('no letter')
  const each = 120
  const trace = (origin: Pick<Y.ID, 'client' | 'clock'>) => (pen: Pen) => {
    pen.first(first.origin | first.deleted)
    pen.id(origin)
    pen.uint(1)
  }
  // Each builds on the same clock of the next higher id, whose turn comes before it only in the next round.
  const sections = clients.toReversed().map((client, index) => ({
    client,
    clock: 0,
    structs: Array.from({ length: each }, (_, clock) =>
      trace(
        index === clients.length - 1
          ? clock === 0
            ? letter.id
            : { client: clients.at(-1) ?? 0, clock: clock - 1 }
          : { client: client - 1, clock },
      ),
    ),
  }))
  const reading = readUpdate(doc, forge(sections))
  if (reading === undefined) throw new Error('unread')
  let looks = 0
  for (const section of reading.sections.values()) {
    section.structs = watched(section.structs, () => looks++)
  }
  let taken = 0
  inOrder(reading, () => {
    taken++
    return true
  })
  expect(taken).toBe(clients.length * each)
  expect(looks).toBeLessThan(3 * taken)
})
