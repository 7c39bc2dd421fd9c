import { copyFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sampleControl } from '../sample.ts'
import { openDisk } from './disk.ts'
import { sampleFolder } from './folder.ts'
import { leftBy, open, opened } from './journal/journaled.fixture.ts'

let folder: Awaited<ReturnType<typeof sampleFolder>>
beforeEach(async () => {
  folder = await sampleFolder()
})
afterEach(() => folder.cleanUp())

/** Every connection that asks for something. */
const noticed = (): Set<DatabaseSync> => {
  const all = new Set<DatabaseSync>()
  const { prepare } = DatabaseSync.prototype
  vi.spyOn(DatabaseSync.prototype, 'prepare').mockImplementation(function (
    this: DatabaseSync,
    ...args
  ) {
    all.add(this)
    return prepare.apply(this, args)
  })
  return all
}

/** As SQLite counts: with less, a commit in a WAL is told before it is made to last. */
const full = 2

// R-ACK-1: no kill can show it, since what a process has written outlives that process.
test('what holds rooms, codes and tombstones makes each commit last before it is told', () => {
  const connections = noticed()
  const disk = openDisk(folder.dataDir, { report: () => {} })
  const control = JSON.stringify(sampleControl('first', 'AAAAAA'))
  const synchronous = () =>
    Object.fromEntries(
      [...connections]
        .filter((one) => one.isOpen)
        .map((one) => [
          basename(one.location() ?? ''),
          one.prepare('PRAGMA synchronous').get()?.['synchronous'],
        ]),
    )
  disk.createRoom({ room: 'first', code: 'AAAAAA', epoch: 1 }, control, [])
  // One that is written to stays open.
  disk.commit('first', { updates: [new Uint8Array([1])] })
  expect(synchronous()).toMatchObject({
    'first.sqlite': full,
    'catalogue.sqlite': full,
    'erased.sqlite': full,
  })
  disk.close()
})

// R-ERASE-2, R-DISK-2: what the system still has in memory after an fsync that failed need not be on the disk.
test('tombstones that a crash left in a WAL are in their file before anybody is answered', async () => {
  const { folder: live, disk } = await opened()
  disk.eraseRoom('first')
  const left = await leftBy(live)
  const rows = () => {
    const alone = join(left, 'alone.sqlite')
    copyFileSync(join(left, 'erased.sqlite'), alone)
    const db = new DatabaseSync(alone)
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
    const found = tables.length > 0 ? db.prepare('SELECT epoch FROM erased').all() : []
    db.close()
    return found.map(({ epoch }) => epoch)
  }
  expect(rows()).toEqual([])
  const again = open(left)
  expect(rows()).toEqual([1])
  again.disk.close()
  disk.close()
})
