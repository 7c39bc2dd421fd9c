import { basename } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sampleControl } from '../sample.ts'
import { openDisk } from './disk.ts'
import { sampleFolder } from './folder.ts'

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
