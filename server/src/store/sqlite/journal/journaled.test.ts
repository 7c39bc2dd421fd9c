import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { sampleControl } from '../../sample.ts'
import { pathsIn } from '../paths.ts'
import {
  filesWith,
  isInJournals,
  journals,
  leftBy,
  open,
  opened,
  words,
} from './journaled.fixture.ts'

// R-ACK-3
test('what was written together is there after a crash at any moment, once and in order', async () => {
  const { folder, disk, at, write } = await opened()
  const expected = (count: number, room: string) =>
    Array.from({ length: count }, (_, n) => `${room} ${n}`)
  for (let n = 0; n < 12; n++) {
    write(String(n), 'first', 'second')
    at.now += 1_000
    disk.settleDue()
    const again = open(await leftBy(folder))
    for (const room of ['first', 'second']) {
      expect(again.read(room)).toEqual(expected(n + 1, room))
    }
    expect(again.read('third')).toEqual([])
    expect(again.troubles).toEqual([])
    again.disk.close()
  }
  disk.close()
})

test('what is in its room’s file when the server dies is not taken from the journal once more', async () => {
  const { folder, disk, write } = await opened()
  write('1', 'first', 'second')
  write('2', 'first', 'second')
  const before = journals(folder)
  disk.releaseRoom('first')
  write('3', 'first', 'second')
  // As if it had died between the file and the journal, in which all of it still stands.
  const left = await leftBy(folder)
  const [path] = pathsIn(left).journals
  const journal = readFileSync(path)
  before[0]?.copy(journal)
  writeFileSync(path, journal)
  const again = open(left)
  for (const room of ['first', 'second']) {
    expect(again.read(room)).toEqual([`${room} 1`, `${room} 2`, `${room} 3`])
  }
  again.disk.close()
  disk.close()
})

test('it goes to the rooms’ files after a while, and no byte of it stays in a journal', async () => {
  const { folder, disk, at, write } = await opened()
  write('early', 'first', 'second')
  at.now += 3_999
  write('late', 'second', 'third')
  disk.settleDue()
  expect(isInJournals(folder, 'early')).toBe(true)
  at.now += 1
  disk.settleDue()
  expect(isInJournals(folder, 'early')).toBe(false)
  // The second's later words went along with its earlier ones.
  expect(isInJournals(folder, 'second late')).toBe(false)
  expect(isInJournals(folder, 'third late')).toBe(true)
  at.now += 3_999
  disk.settleDue()
  expect(disk.hasWaiting()).toBe(false)
  expect(isInJournals(folder, 'late')).toBe(false)
  disk.close()
})

test('whoever asks for a room gets all of it, and what it stores by itself comes behind', async () => {
  const { folder, disk, write, read } = await opened()
  write('1', 'first', 'second')
  disk.commit('first', { updates: [words('first 2')], commands: ['c'] })
  expect(isInJournals(folder, 'first')).toBe(false)
  expect(read('first')).toEqual(['first 1', 'first 2'])
  expect(read('second')).toEqual(['second 1'])
  write('3', 'second', 'third')
  disk.compact('second', words('second 1 and 3'), 2)
  expect(read('second')).toEqual(['second 1 and 3'])
  expect(filesWith(folder, 'second 3')).toEqual([])
  disk.close()
})

test('nothing waits when all is closed', async () => {
  const { folder, disk, write } = await opened()
  write('1', 'first', 'second')
  disk.releaseRoom('first')
  expect(isInJournals(folder, 'first')).toBe(false)
  disk.close()
  expect(isInJournals(folder, 'second')).toBe(false)
  expect(open(folder).read('second')).toEqual(['second 1'])
})

// R-ERASE-1, R-ERASE-2
test.each(['eraseRoom', 'replaceRoom'] as const)(
  '%s leaves no byte in a journal, and a crash brings none back',
  async (act) => {
    const { folder, disk, write, read } = await opened()
    write('secret', 'first', 'second')
    if (act === 'eraseRoom') disk.eraseRoom('first')
    else {
      const control = JSON.stringify({ ...sampleControl('first', 'AAAAAA'), epoch: 2 })
      disk.replaceRoom('first', { control, credentials: [], private: [] }, 2)
    }
    expect(filesWith(folder, 'first secret')).toEqual([])
    expect(read('second')).toEqual(['second secret'])
    const again = open(await leftBy(folder))
    expect(again.read('first') ?? []).toEqual([])
    expect(again.troubles).toEqual([])
    again.disk.close()
    disk.close()
  },
)

test('two journals take turns, and what is in both comes in the order it was written', async () => {
  const { folder, disk, at, write, read } = await opened()
  const long = 'y'.repeat(30_000)
  const expected: string[] = []
  for (let n = 0; n < 100; n++) {
    write(`${n} ${long}`, 'first', 'second')
    expected.push(`first ${n} ${long}`)
    at.now += 100
    disk.settleDue()
  }
  const again = open(await leftBy(folder))
  expect(again.read('first')).toEqual(expected)
  again.disk.close()
  expect(read('first')).toEqual(expected)
  for (const journal of journals(folder)) expect(journal.length).toBeGreaterThan(900_000)
  for (const journal of journals(folder)) expect(journal.length).toBeLessThan(3_000_000)
  disk.close()
})

test('only updates, not too many of them, and of a room that there is, go with others’', async () => {
  const { disk } = await opened()
  const updates = [words('1')]
  expect(disk.canJoin('first', { updates })).toBe(true)
  expect(disk.canJoin('nowhere', { updates })).toBe(false)
  expect(disk.canJoin('first', { updates, commands: ['c'] })).toBe(false)
  expect(disk.canJoin('first', { updates: [] })).toBe(false)
  expect(disk.canJoin('first', { updates: [new Uint8Array(70_000)] })).toBe(false)
  disk.close()
})

test('a folder of an earlier version, without journals, is opened as it is', async () => {
  const { folder, disk } = await opened()
  disk.close()
  for (const path of pathsIn(folder).journals) await rm(path)
  const again = open(folder)
  expect(again.read('first')).toEqual([])
  expect(pathsIn(folder).journals.every((path) => existsSync(path))).toBe(true)
  again.disk.close()
})
