import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, test, vi } from 'vitest'
import { RoomCorrupt } from '../../store.ts'
import { pathsIn } from '../paths.ts'
import { isInJournals, leftBy, open, opened } from './journaled.fixture.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** As on a disk with a sector that it does not give back, wherever a file is checked. */
const checksSay = (check: string, found: string) => {
  const { prepare } = DatabaseSync.prototype
  const insteadOf = `PRAGMA ${check}(1)`
  vi.spyOn(DatabaseSync.prototype, 'prepare').mockImplementation(function (
    this: DatabaseSync,
    sql,
    ...rest
  ) {
    return prepare.call(this, sql === insteadOf ? `SELECT '${found}' AS ${check}` : sql, ...rest)
  })
}
const unread = 'Tree 3 page 5: unable to get the page. error code=266'

// R-DISK-7, R-ACK-3
test('a room’s file of which the disk does not give back a page stays, and so does what waits for it', async () => {
  const { folder, disk, write } = await opened()
  write('1', 'first', 'second')
  const left = await leftBy(folder)
  disk.close()
  checksSay('quick_check', unread)
  const again = open(left)
  const loading = () => again.disk.loadRoom('first')
  expect(loading).toThrow(unread)
  expect(loading).not.toThrow(RoomCorrupt)
  expect(isInJournals(left, 'first 1')).toBe(true)
  expect(existsSync(pathsIn(left).room('first'))).toBe(true)
  vi.restoreAllMocks()
  expect(again.read('first')).toEqual(['first 1'])
  expect(again.disk.hasWaiting()).toBe(true)
  expect(again.read('second')).toEqual(['second 1'])
  expect(again.troubles).toEqual([])
  again.disk.close()
})

// R-DISK-5
test('a catalogue of which the disk does not give back a page is not made anew', async () => {
  const { folder, disk } = await opened()
  const left = await leftBy(folder)
  disk.close()
  checksSay('integrity_check', unread)
  expect(() => open(left)).toThrow(unread)
  vi.restoreAllMocks()
  // As the next process: this one still holds the folder.
  const again = open(await leftBy(left))
  expect(again.read('first')).toEqual([])
  expect(again.troubles).toEqual([])
  again.disk.close()
})
