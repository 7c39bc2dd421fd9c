import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sampleControl, sampleCredential } from '../../sample.ts'
import { RoomCorrupt, StoreFull } from '../../store.ts'
import type { Trouble } from '../calls.ts'
import { openDisk } from '../disk.ts'
import { pathsIn } from '../paths.ts'
import { journaled } from './journaled.ts'

const rooms = ['first', 'second', 'third'] as const
const codes = ['AAAAAA', 'BBBBBB', 'CCCCCC'] as const
const words = (text: string) => new TextEncoder().encode(text)

const newFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'firefelt-journal-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A disk over a folder, with a clock and a size that are set by hand. */
const open = (folder: string) => {
  const at = { now: 0, pages: 1_000_000 }
  const troubles: Trouble[] = []
  const report = (trouble: Trouble) => troubles.push(trouble)
  const disk = journaled(openDisk(folder, { report, maxPages: () => at.pages }), {
    paths: pathsIn(folder).journals,
    report,
    now: () => at.now,
  })
  const write = (text: string, ...to: readonly string[]) =>
    disk.commitTogether(to.map((room) => [room, { updates: [words(`${room} ${text}`)] }] as const))
  const read = (room: string) =>
    disk.loadRoom(room)?.updates.map((update) => new TextDecoder().decode(update))
  return { disk, at, troubles, write, read }
}

const opened = async () => {
  const folder = await newFolder()
  const one = open(folder)
  rooms.forEach((room, index) => {
    const code = codes[index] ?? ''
    const control = JSON.stringify(sampleControl(room, code))
    one.disk.createRoom({ room, code, epoch: 1 }, control, [sampleCredential(`of ${room}`)])
  })
  return { folder, ...one }
}

/** The folder as a power cut would leave it at this moment. */
const leftBy = async (folder: string) => {
  const left = await newFolder()
  for (const name of readdirSync(folder)) {
    if (!name.startsWith('lock')) cpSync(join(folder, name), join(left, name), { recursive: true })
  }
  return left
}

const journals = (folder: string) => pathsIn(folder).journals.map((path) => readFileSync(path))
const isInJournals = (folder: string, text: string) =>
  journals(folder).some((bytes) => bytes.includes(text))

/** The files below a folder in which some text stands. */
const filesWith = (folder: string, text: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name)
    return statSync(path).isFile() && readFileSync(path).includes(text)
  })

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

// R-DISK-3
test('a room whose file is damaged takes nothing along but itself', async () => {
  const { folder, disk, at, troubles, write, read } = await opened()
  write('1', 'first', 'second')
  writeFileSync(pathsIn(folder).room('first'), 'no database')
  at.now += 4_000
  disk.settleDue()
  expect(troubles).toEqual([
    { kind: 'room-set-aside' },
    { kind: 'tail-dropped', rows: 0, commits: 1 },
  ])
  expect(disk.canJoin('first', { updates: [words('more')] })).toBe(false)
  expect(() => disk.loadRoom('first')).toThrow(RoomCorrupt)
  expect(read('second')).toEqual(['second 1'])
  expect(isInJournals(folder, 'first')).toBe(false)
  disk.close()
})

// R-DISK-4
test('a damaged record is reported, and the others’ are taken', async () => {
  const { folder, disk, write } = await opened()
  write('1', 'first', 'second', 'third')
  const left = await leftBy(folder)
  const [path] = pathsIn(left).journals
  const journal = readFileSync(path)
  journal[journal.indexOf('second 1')] = 0
  writeFileSync(path, journal)
  const again = open(left)
  expect(again.troubles).toEqual([{ kind: 'tail-dropped', rows: 0, commits: 1 }])
  expect(rooms.map(again.read)).toEqual([['first 1'], [], ['third 1']])
  // Nothing of it is left for a room that is erased later, nor to be reported once more.
  expect(journals(left).map(({ length }) => length)).toEqual([0, 0])
  again.disk.close()
  disk.close()
})

// R-DISK-4
test('a damaged head takes nothing along but its own record', async () => {
  const { folder, disk, write } = await opened()
  write('1', 'first', 'second', 'third')
  write('2', 'third')
  const left = await leftBy(folder)
  const [path] = pathsIn(left).journals
  const journal = readFileSync(path)
  // The room's id stands in the head.
  journal[journal.indexOf('first')] = 0
  writeFileSync(path, journal)
  const again = open(left)
  expect(again.troubles).toEqual([{ kind: 'tail-dropped', rows: 0, commits: 1 }])
  expect(rooms.map(again.read)).toEqual([[], ['second 1'], ['third 1', 'third 2']])
  again.disk.close()
  disk.close()
})

test('a record that a power cut left half struck is no loss: its room’s file has it', async () => {
  const { folder, disk, write } = await opened()
  const long = 'z'.repeat(2_000)
  write(long, 'first', 'second')
  const [before] = journals(folder) as [Buffer]
  disk.releaseRoom('first')
  disk.releaseRoom('second')
  const left = await leftBy(folder)
  // The sectors with the heads are as they were, the one behind the first is struck.
  writeFileSync(pathsIn(left).journals[0], before.fill(0, 512, 1_024))
  const again = open(left)
  expect(again.troubles).toEqual([])
  for (const room of ['first', 'second']) expect(again.read(room)).toEqual([`${room} ${long}`])
  again.disk.close()
  disk.close()
})

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
