import { participant } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { reasonIn } from '@firefelt/shared/board/note.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import { writeReason } from '@firefelt/shared/operations/writeReason.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { takeUpdate } from '../updates/takeUpdate.ts'
import { createClientIds } from './clientIds.ts'
import { first, forge, over, type Pen } from './forge.fixture.ts'
import { serverDoc, testControl } from './meeting.fixture.ts'

const anna = { actor: participant('p1'), answered: true }

/** A server's board with n1, and a letter as its reason. */
const board = () => {
  const server = serverDoc()
  const ids = createClientIds(server)
  const control = testControl()
  const take = (update: Uint8Array) => takeUpdate({ doc: server, ids, control }, anna, update).kind
  const doc = new Y.Doc()
  doc.clientID = 1_000
  const put = { type: 'putNote', id: 'n1', theme: 'klare-maal', target: 'parkingLot' } as const
  applyOperation(doc, anna.actor, control, put)
  writeReason(doc, 'n1', '', 'a')
  take(Y.encodeStateAsUpdate(doc))
  const record = notesIn(doc).get('n1')
  const place = record?._map.get('place')?.id
  const letter = reasonIn(record)?._start?.id
  if (!place || !letter) throw new Error('the board is not whole')
  return { take, doc, control, place, letter }
}

const many = (count: number, struct: (pen: Pen) => void) =>
  Array.from({ length: count }, () => struct)
const here = (write: Pen) => write.value({ kind: 'parkingLot', by: 'p1' })
const gone = (write: Pen) => write.uint(1)

test('values of two ids that would walk past each other are refused', () => {
  const { take, place } = board()
  const update = (count: number) =>
    forge([
      { client: 2_002, clock: 0, structs: many(count, over(place, first.any, here)) },
      { client: 2_001, clock: 0, structs: many(count, over(place, first.any, here)) },
    ])
  expect(take(update(5_000))).toBe('refused')
  expect(take(update(20))).toBe('taken')
})

test('traces of text that would are refused', () => {
  const { take, letter } = board()
  const update = (count: number) =>
    forge([
      { client: 2_002, clock: 0, structs: many(count, over(letter, first.deleted, gone)) },
      { client: 2_001, clock: 0, structs: many(count, over(letter, first.deleted, gone)) },
    ])
  // Already the second of one id is written across the first, which its writer had seen.
  expect(take(update(5_000))).toBe('refused')
  expect(take(update(1))).toBe('taken')
})

test('an hour of typing and moving offline is nothing unusual', () => {
  const { take, doc, control } = board()
  let before = 'a'
  for (let turn = 0; turn < 1_000; turn++) {
    const at = (turn * 7) % (before.length + 1)
    const gone = turn % 3 === 0 ? 2 : 0
    const after = `${before.slice(0, at)}æ${before.slice(at + gone)}`.slice(0, 270)
    writeReason(doc, 'n1', before, after)
    before = reasonIn(notesIn(doc).get('n1'))?.toString() ?? ''
    const target = { success: (turn % 97) / 97, importance: 0.5 }
    applyOperation(doc, anna.actor, control, { type: 'moveNote', id: 'n1', target })
  }
  expect(take(Y.encodeStateAsUpdate(doc))).toBe('taken')
})

test('more at once than a room can wait for is refused', () => {
  const { take, place } = board()
  const moves = (count: number) =>
    forge([
      {
        client: 2_001,
        clock: 0,
        structs: Array.from({ length: count }, (_, clock) =>
          over(clock === 0 ? place : { client: 2_001, clock: clock - 1 }, first.deleted, gone),
        ).concat(over({ client: 2_001, clock: count - 1 }, first.any, here)),
      },
    ])
  expect(take(moves(9_000))).toBe('refused')
  expect(take(moves(700))).toBe('taken')
})
