import { participant } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { reasonIn, writeNote } from '@firefelt/shared/board/note.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { takeUpdate } from '../updates/takeUpdate.ts'
import { createClientIds } from './clientIds.ts'
import { first, forge, type Pen } from './forge.fixture.ts'
import { serverDoc, testControl } from './meeting.fixture.ts'
import { inOrder, readUpdate } from './reading.ts'

const anna = { actor: participant('p1'), answered: true }

/** A board with some post-its, in the reasons of which single letters lie, none beside the one before it. */
const lettered = (notes: number, letters: number) => {
  const doc = serverDoc()
  doc.transact(() => {
    for (let n = 0; n < notes; n++) {
      const place = { kind: 'escalation', by: 'p1' } as const
      const note = { theme: 'klare-maal', sender: 'p1', author: 'p1', place, removedBy: null }
      notesIn(doc).set(`n${n}`, writeNote({ id: `n${n}`, ...note, reason: '' }))
    }
  })
  const page = new Y.Doc()
  page.clientID = 2_000
  Y.applyUpdate(page, Y.encodeStateAsUpdate(doc))
  page.transact(() => {
    for (let letter = 0; letter < letters; letter++) {
      for (let n = 0; n < notes; n++) reasonIn(notesIn(page).get(`n${n}`))?.insert(0, 'a')
    }
  })
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(page))
  return doc
}

// R-GUARD-6
test('a few bytes that take more from a board than a room can wait for are refused', () => {
  const gone = (length: number) => forge([], [{ client: 2_000, ranges: [[0, length]] }])
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
  const [letter] = doc.store.clients.get(2_000) ?? []
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
