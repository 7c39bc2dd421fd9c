import type { Control } from '@firefelt/shared/control/control.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { expect, test } from 'vitest'
import { createLogLength } from './logLength.ts'

const stored = (rows: number, bytes = 10) => ({
  control: {} as Control,
  updates: Array<Uint8Array>(rows).fill(new Uint8Array(bytes)),
  rows,
  credentials: [],
})
const megabyte = 1024 * 1024

test('a quiet room is compacted sooner than a busy one', () => {
  const log = createLogLength(stored(200))
  expect([log.isLong('quiet'), log.isLong('busy')]).toEqual([false, false])
  log.grown([new Uint8Array(1)])
  expect([log.isLong('quiet'), log.isLong('busy')]).toEqual([true, false])
})

test('a busy room is compacted for its rows or for its bytes', () => {
  expect(createLogLength(stored(5_000)).isLong('busy')).toBe(false)
  expect(createLogLength(stored(5_001)).isLong('busy')).toBe(true)
  expect(createLogLength(stored(4, megabyte)).isLong('busy')).toBe(false)
  expect(createLogLength(stored(5, megabyte)).isLong('busy')).toBe(true)
})

test('a board that is large itself is not written anew for every change', () => {
  const log = createLogLength(stored(5, megabyte))
  log.compacted(2 * megabyte)
  expect(log.rows()).toBe(1)
  expect(log.isLong('busy')).toBe(false)
  for (let n = 0; n < 4; n++) log.grown([new Uint8Array(megabyte)])
  expect(log.isLong('busy')).toBe(false)
  log.grown([new Uint8Array(1)])
  expect(log.isLong('busy')).toBe(true)
})

test('when there was no space, it is tried again after a thousand rows', () => {
  const log = createLogLength(stored(5_001))
  log.postpone()
  log.grown(stored(999).updates)
  expect(log.isLong('busy')).toBe(false)
  log.grown([new Uint8Array(1)])
  expect(log.isLong('busy')).toBe(true)
})

// R-GUARD-8
test('a board is full when it takes more than it may itself, not when its log does', () => {
  const log = createLogLength(stored(20, megabyte))
  expect(log.isBoardFull()).toBe(false)
  log.compacted(limits.board)
  expect(log.isBoardFull()).toBe(false)
  log.compacted(limits.board + 1)
  expect(log.isBoardFull()).toBe(true)
  // Also once it was left and is read again, with a little more behind what it was.
  const again = stored(1, limits.board + 1)
  again.updates.push(new Uint8Array(10))
  expect(createLogLength({ ...again, rows: 2 }).isBoardFull()).toBe(true)
})

test('a large board is written anew at the latest when as much has come to it as a board may take', () => {
  const log = createLogLength(stored(1, 2 * limits.board))
  for (let n = 0; n < 4; n++) log.grown([new Uint8Array(megabyte)])
  expect(log.isLong('busy')).toBe(false)
  log.grown([new Uint8Array(1)])
  expect(log.isLong('busy')).toBe(true)
})
