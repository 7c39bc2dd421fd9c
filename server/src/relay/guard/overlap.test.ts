import { participant } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { readNote } from '@firefelt/shared/board/note.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import { writeReason } from '@firefelt/shared/operations/writeReason.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { takeUpdate } from '../updates/takeUpdate.ts'
import { createClientIds } from './clientIds.ts'
import { serverDoc, testControl } from './meeting.fixture.ts'

const anna = { actor: participant('p1'), answered: true }
const bo = { actor: participant('p2'), answered: true }

/** A server's board with n1 on it, and who types on it. */
const board = () => {
  const server = serverDoc()
  const ids = createClientIds(server)
  const control = testControl()
  const take = (who: typeof anna, update: Uint8Array) =>
    takeUpdate({ doc: server, ids, control }, who, update).kind
  const doc = new Y.Doc()
  const put = { type: 'putNote', id: 'n1', theme: 'klare-maal', target: 'parkingLot' } as const
  applyOperation(doc, anna.actor, control, put)
  const type = (text: string, to = doc) =>
    writeReason(to, 'n1', readNote('n1', notesIn(to).get('n1'))?.reason ?? '', text)
  const reason = () => readNote('n1', notesIn(server).get('n1'))?.reason
  return { server, take, doc, type, reason }
}

test('who types on while the answer is on its way sends some of it twice', () => {
  const { server, take, doc, type, reason } = board()
  type('ford')
  const asked = Y.encodeStateVector(server)
  expect(take(anna, Y.encodeStateAsUpdate(doc))).toBe('taken')
  const knowsHalf = Y.encodeStateVector(server)
  type('fordi det')
  // All from the beginning, though the server knows the first part of the word.
  expect(take(anna, Y.encodeStateAsUpdate(doc, asked))).toBe('taken')
  expect(take(anna, Y.encodeStateAsUpdate(doc, knowsHalf))).toBe('taken')
  expect(reason()).toBe('fordi det')
})

test('the same, when somebody else has written in between', () => {
  const { server, take, doc, type, reason } = board()
  type('ford')
  const asked = Y.encodeStateVector(server)
  take(anna, Y.encodeStateAsUpdate(doc))
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(server))
  type('ford og mere', other)
  expect(take(bo, Y.encodeStateAsUpdate(other, Y.encodeStateVector(server)))).toBe('taken')
  type('fordi')
  type('fordi det')
  expect(take(anna, Y.encodeStateAsUpdate(doc, asked))).toBe('taken')
  expect(reason()).toHaveLength('ford og mere'.length + 'i det'.length)
})
