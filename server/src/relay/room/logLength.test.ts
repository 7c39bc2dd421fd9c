import type { Control } from '@firefelt/shared/control/control.ts'
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
  log.compacted(5 * megabyte)
  expect(log.rows()).toBe(1)
  expect(log.isLong('busy')).toBe(false)
  for (let n = 0; n < 15; n++) log.grown([new Uint8Array(megabyte)])
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
