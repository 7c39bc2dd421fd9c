import { participant } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { reasonIn } from '@firefelt/shared/board/note.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import { writeReason } from '@firefelt/shared/operations/writeReason.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { takeUpdate } from '../updates/takeUpdate.ts'
import { createClientIds } from './clientIds.ts'
import { first, forge, over, type Pen } from './forge.fixture.ts'
import { lettered, rivals } from './lettered.fixture.ts'
import { serverDoc, testControl } from './meeting.fixture.ts'

const anna = { actor: participant('p1'), answered: true }

/** A server's board with n1, and a letter as its reason. */
const board = () => {
  const server = serverDoc()
  const ids = createClientIds(server)
  const control = testControl()
  /** What was taken of the writer's rate, beyond what the bytes take. */
  const costs: number[] = []
  const writer = { ...anna, mayWrite: (cost: number) => costs.push(cost) > 0 }
  const take = (update: Uint8Array) =>
    takeUpdate({ doc: server, ids, control }, writer, update).kind
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
  return { take, costs, doc, control, place, letter }
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
  const { take, costs, doc, control } = board()
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
  // A small part of what is allowed in one burst.
  expect(Math.max(...costs)).toBeLessThan(limits.syncRate.burst / 10)
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

// R-GUARD-6
test('a few letters that walk past a whole text each are refused', () => {
  const take = (count: number) => {
    const doc = lettered(2, 3_900)
    const place = { doc, ids: createClientIds(doc), control: testControl() }
    return takeUpdate(place, anna, rivals(doc, count)).kind
  }
  expect(take(60)).toBe('refused')
  expect(take(5)).toBe('taken')
})

// R-GUARD-9
test('what is much work for few bytes takes of its writer’s rate', () => {
  const { take, costs, place } = board()
  const structs = many(700, over(place, first.any, here))
  expect(take(forge([{ client: 2_001, clock: 0, structs }]))).toBe('taken')
  expect(costs.at(-1)).toBeGreaterThan(5)
})
