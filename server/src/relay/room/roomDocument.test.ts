import { setImmediate as turn } from 'node:timers/promises'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { writtenLog } from '../../boardLog.fixture.ts'
import { systemTimers, type Timers } from '../timers.ts'
import { RoomDocument } from './roomDocument.ts'

/** As long as a log of a room in use may grow. */
const { log, board } = writtenLog({ people: 12, notes: 60, rows: 5_000 })

/**
 * The longest time that `task` keeps the process from hearing its sockets, in ms of a clock that goes on by 1 ms at each look:
 * one is taken before each piece of a log.
 */
const longestStretch = async (task: (timers: Timers) => Promise<unknown>): Promise<number> => {
  let [now, longest, done] = [0, 0, false]
  const watch = async () => {
    while (!done) {
      const before = now
      await turn()
      longest = Math.max(longest, now - before)
    }
  }
  const watching = watch()
  await task({ ...systemTimers, now: () => now++ })
  done = true
  await watching
  return longest
}

// R-GUARD-6, R-ACK-7
test('many rooms with long logs are read without holding the process up', async () => {
  const rooms = Array.from({ length: 10 })
  const stall = await longestStretch((timers) =>
    Promise.all(rooms.map(() => RoomDocument.from(log, timers))),
  )
  expect(stall).toBeGreaterThan(8)
  expect(stall).toBeLessThan(15)
})

test('a room is read anew without holding the process up, and until then stays as it was', async () => {
  let timers = systemTimers
  const read = await RoomDocument.from(log, { ...timers, now: () => timers.now() })
  const before = read.doc
  const stall = await longestStretch((counting) => {
    timers = counting
    return read.reload(log)
  })
  expect(stall).toBeGreaterThan(8)
  expect(stall).toBeLessThan(15)
  const reading = read.reload(log.slice(0, 1))
  expect(notesIn(read.doc).size).toBe(60)
  await reading
  expect(notesIn(read.doc).size).toBe(1)
  expect(read.doc).not.toBe(before)
})

/** How often it is asked whether others are to have their turn while such a log is read: before each piece, and as it begins. */
const looksWhile = async (rows: readonly Uint8Array[]) => {
  let looks = 0
  const now = () => {
    looks++
    return 0
  }
  await RoomDocument.from(rows, { ...systemTimers, now })
  return looks
}

test('large rows are read one at a time, and small ones many', async () => {
  const doc = new Y.Doc()
  const large: Uint8Array[] = []
  doc.on('update', (row: Uint8Array) => large.push(row))
  for (let row = 0; row < 10; row++) doc.getText('large').insert(0, 'x'.repeat(40_000))
  expect(await looksWhile(large)).toBe(1 + 10)
  expect(await looksWhile(log.slice(0, 640))).toBe(1 + 10)
})

test('a log is read whole', async () => {
  const read = await RoomDocument.from(log, systemTimers)
  expect(read.incomplete).toBe(0)
  expect(notesIn(read.doc).toJSON()).toEqual(notesIn(board).toJSON())
})
