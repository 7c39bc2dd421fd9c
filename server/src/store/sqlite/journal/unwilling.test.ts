import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { sampleControl } from '../../sample.ts'
import { StoreFull } from '../../store.ts'
import { pathsIn, removeDatabase } from '../paths.ts'
import {
  filesWith,
  isInJournals,
  journals,
  leftBy,
  open,
  opened,
  words,
} from './journaled.fixture.ts'

// R-DISK-1, R-ACK-3
test('a full disk keeps a room from being replaced, and then nothing of it is lost', async () => {
  const { disk, at, write, read } = await opened()
  const long = 'x'.repeat(9_000)
  const control = JSON.stringify({ ...sampleControl('first', 'AAAAAA'), epoch: 2 })
  const replace = () => disk.replaceRoom('first', { control, credentials: [], private: [] }, 2)
  at.pages = 1
  write(long, 'first', 'second')
  expect(replace).toThrow(StoreFull)
  expect(read('first')).toEqual([`first ${long}`])
  at.pages = 1_000_000
  disk.releaseRoom('first')
  expect(read('first')).toEqual([`first ${long}`])
  replace()
  expect(read('first')).toEqual([])
  disk.close()
})

// R-ERASE-1, R-ERASE-2
test('a full disk keeps no room from being erased, and a crash in the middle brings nothing back', async () => {
  const { folder, disk, at, troubles, write, read } = await opened()
  at.pages = 1
  write('x'.repeat(9_000), 'first', 'second')
  const before = journals(folder)
  disk.eraseRoom('first')
  expect(read('first')).toBeUndefined()
  expect(filesWith(folder, 'first xxx')).toEqual([])
  expect(troubles).toEqual([])
  // As if it had died before anything was struck.
  const left = await leftBy(folder)
  pathsIn(left).journals.forEach((path, index) => writeFileSync(path, before[index] as Buffer))
  const again = open(left)
  expect(filesWith(left, 'first xxx')).toEqual([])
  expect(again.troubles).toEqual([])
  again.disk.close()
  disk.close()
})

// R-DISK-1
test('what a full disk’s journal has taken stays, and the room takes no more until its file does', async () => {
  const { folder, disk, at, write, read } = await opened()
  const long = 'x'.repeat(9_000)
  at.pages = 1
  write(long, 'first', 'second')
  at.now += 4_000
  disk.settleDue()
  expect(disk.hasWaiting()).toBe(true)
  expect(disk.canJoin('first', { updates: [words('more')] })).toBe(false)
  expect(() => disk.commit('first', { updates: [words(long)] })).toThrow(StoreFull)
  expect(read('first')).toEqual([`first ${long}`])

  const again = open(await leftBy(folder))
  expect(again.read('first')).toEqual([`first ${long}`])
  again.disk.close()

  at.pages = 1_000_000
  at.now += 4_000
  disk.releaseRoom('first')
  disk.releaseRoom('second')
  expect(disk.hasWaiting()).toBe(false)
  expect(disk.canJoin('first', { updates: [words('more')] })).toBe(true)
  expect(read('second')).toEqual([`second ${long}`])
  disk.close()
})

const unopenable = [
  [
    'that is not there',
    (path: string) => renameSync(path, `${path}.away`),
    (path: string) => renameSync(`${path}.away`, path),
  ],
  [
    'that is a folder',
    (path: string) => {
      renameSync(path, `${path}.away`)
      mkdirSync(path)
    },
    (path: string) => {
      rmSync(path, { recursive: true })
      renameSync(`${path}.away`, path)
    },
  ],
  [
    'of a newer version',
    (path: string) => {
      const db = new DatabaseSync(path)
      db.exec('PRAGMA user_version = 99')
      db.close()
    },
    (path: string) => {
      const db = new DatabaseSync(path)
      db.exec('PRAGMA user_version = 3')
      db.close()
    },
  ],
] as const

// R-DISK-7, R-ACK-3
test.each(unopenable)(
  'a room’s file %s keeps nobody from starting, nor from being served, and loses nothing',
  async (_, hurt, mend) => {
    const { folder, disk, write } = await opened()
    write('1', 'first', 'second')
    const left = await leftBy(folder)
    disk.close()
    const path = pathsIn(left).room('first')
    hurt(path)
    let again = open(left)
    expect(() => again.read('first')).toThrow()
    expect(again.read('second')).toEqual(['second 1'])
    expect(again.disk.canJoin('first', { updates: [words('more')] })).toBe(false)
    again.write('2', 'second')
    again.at.now += 100_000
    again.disk.settleDue()
    expect(isInJournals(left, 'second 2')).toBe(false)
    again.disk.close()

    again = open(left)
    expect(again.read('second')).toEqual(['second 1', 'second 2'])
    mend(path)
    expect(again.read('first')).toEqual(['first 1'])
    expect(again.disk.canJoin('first', { updates: [words('more')] })).toBe(true)
    expect(again.disk.hasWaiting()).toBe(false)
    expect(again.troubles).toEqual([])
    again.disk.close()
  },
)

// R-DISK-7
test('a room whose file takes nothing for long holds no journal back, and none grows for it', async () => {
  const { folder, disk, at, write, read } = await opened()
  const [, hurt, mend] = unopenable[1]
  const path = pathsIn(folder).room('first')
  write('1', 'first', 'second')
  hurt(path)
  const long = 'y'.repeat(30_000)
  for (let n = 0; n < 400; n++) {
    write(`${n} ${long}`, 'second')
    // Another, half-way, of which the other journal then holds something.
    if (n === 50) {
      write('1', 'third')
      hurt(pathsIn(folder).room('third'))
    }
    at.now += 100
    disk.settleDue()
  }
  for (const journal of journals(folder)) expect(journal.length).toBeLessThan(1_500_000)
  const again = open(await leftBy(folder))
  expect(again.read('second')).toHaveLength(401)
  expect(again.disk.hasWaiting()).toBe(true)
  again.disk.close()
  mend(path)
  mend(pathsIn(folder).room('third'))
  expect([read('first'), read('third')]).toEqual([['first 1'], ['third 1']])
  expect(read('second')).toHaveLength(401)
  disk.close()
})

test('a file that takes nothing is asked again after a while', async () => {
  const { folder, disk, at, write } = await opened()
  const [, hurt, mend] = unopenable[1]
  const path = pathsIn(folder).room('first')
  write('1', 'first', 'second')
  hurt(path)
  at.now += 4_000
  disk.settleDue()
  mend(path)
  write('2', 'second')
  at.now += 4_000
  disk.settleDue()
  // The one does not keep the others waiting meanwhile.
  expect(isInJournals(folder, 'second')).toBe(false)
  expect(isInJournals(folder, 'first')).toBe(true)
  at.now += 26_000
  disk.settleDue()
  expect(disk.hasWaiting()).toBe(false)
  disk.close()
})

// R-DISK-5
test('a catalogue made anew knows no room whose file is gone, and nothing waits for that any more', async () => {
  const { folder, disk, write } = await opened()
  write('canary', 'first', 'second')
  const left = await leftBy(folder)
  disk.close()
  for (const path of [pathsIn(left).room('first'), pathsIn(left).catalogue]) removeDatabase(path)
  const again = open(left)
  expect(again.read('first')).toBeUndefined()
  expect(again.read('second')).toEqual(['second canary'])
  for (const trace of ['first', 'AAAAAA']) expect(filesWith(left, trace)).toEqual([])
  expect(again.troubles).toEqual([
    { kind: 'catalogue-rebuilt', rooms: 2, unreadable: 0 },
    { kind: 'tail-dropped', rows: 0, commits: 1 },
  ])
  again.disk.close()
})
