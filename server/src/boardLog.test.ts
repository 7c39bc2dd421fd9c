import { notesIn } from '@firefelt/shared/board/documents.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { writtenLog } from './boardLog.fixture.ts'
import { applyRows } from './boardLog.ts'

test('a log is read as it was written', () => {
  const { log, board } = writtenLog({ rows: 200 })
  const doc = new Y.Doc()
  expect(applyRows(doc, log)).toBe(0)
  expect(notesIn(doc).toJSON()).toEqual(notesIn(board).toJSON())
  expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(board))
})

// R-DISK-4
test('what builds on a lost row is left out, also when a later row brings what was lost', () => {
  const { log } = writtenLog({ people: 1, notes: 3, rows: 3 })
  const [first, second, third] = log
  if (!first || !second || !third) throw new Error('three rows')
  const doc = new Y.Doc()
  expect(applyRows(doc, [first, third])).toBe(1)
  expect([...notesIn(doc).keys()]).toEqual(['n0'])
  expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null])
  expect(applyRows(doc, [second])).toBe(0)
  expect([...notesIn(doc).keys()]).toEqual(['n0', 'n1'])
})

test('nothing is read from a log without rows', () => {
  const doc = new Y.Doc()
  expect(applyRows(doc, [])).toBe(0)
  expect(doc.store.clients.size).toBe(0)
})
