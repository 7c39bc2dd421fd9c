import { readFileSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { RoomCorrupt } from '../../store.ts'
import { createAnswering } from '../answering.ts'
import { openDisk } from '../disk.ts'
import { pathsIn } from '../paths.ts'
import { isInJournals, journals, leftBy, open, opened, rooms, words } from './journaled.fixture.ts'

const change = (folder: string, room: string, sql: string) => {
  const db = new DatabaseSync(pathsIn(folder).room(room))
  db.exec(sql)
  db.close()
}

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

// R-ACK-1, R-DISK-3
test('a room that is found damaged as the journals take turns is refused what comes with the others’', async () => {
  const { folder, disk, troubles, write, read } = await opened()
  write('1', 'first', 'second')
  const long = 'y'.repeat(50_000)
  // Both journals have grown long, and in the one whose turn comes the first still waits.
  for (let n = 0; n < 40; n++) write(long, 'third')
  expect(journals(folder).map(({ length }) => length > 1_000_000)).toEqual([true, true])
  writeFileSync(pathsIn(folder).room('first'), 'no database')
  const { answers } = createAnswering(disk)
  const found = [
    ...answers(
      ['first', 'second'].map((room, id) => ({
        id,
        method: 'commit' as const,
        args: [room, { updates: [words(`${room} 2`)] }],
      })),
    ),
  ].flat()
  expect(found).toMatchObject([
    { id: 0, refusal: { kind: 'RoomCorrupt' } },
    { id: 1, value: undefined },
  ])
  expect(read('second')).toEqual(['second 1', 'second 2'])
  expect(troubles).toEqual([
    { kind: 'room-set-aside' },
    { kind: 'tail-dropped', rows: 0, commits: 1 },
  ])
  expect(isInJournals(folder, 'first')).toBe(false)
  disk.close()
})

// R-DISK-4
test('what waits for a room whose last rows are broken comes behind those that are whole', async () => {
  const { folder, disk, write } = await opened()
  write('1', 'first', 'second')
  disk.releaseRoom('first')
  write('2', 'first')
  disk.releaseRoom('first')
  write('3', 'first')
  const left = await leftBy(folder)
  disk.close()
  change(left, 'first', "UPDATE updates SET body = x'00' WHERE seq = 2")
  const again = open(left)
  expect(again.read('first')).toEqual(['first 1', 'first 3'])
  expect(again.troubles).toEqual([{ kind: 'tail-dropped', rows: 1, commits: 0 }])
  again.disk.close()
})

/** As a power cut leaves it that came before the journal's records were struck, and broke the newest row. */
const brokenBeforeStruck = async () => {
  const { folder, disk, write } = await opened()
  write('1', 'first', 'second')
  disk.releaseRoom('first')
  write('2', 'first')
  const before = journals(folder)
  disk.releaseRoom('first')
  const left = await leftBy(folder)
  pathsIn(left).journals.forEach((path, index) => writeFileSync(path, before[index] as Buffer))
  disk.close()
  change(left, 'first', "UPDATE updates SET body = x'00' WHERE seq = 2")
  return left
}

// R-DISK-4, R-ACK-3
test('a row that is broken comes back from the journal that still has it', async () => {
  const again = open(await brokenBeforeStruck())
  expect(again.read('first')).toEqual(['first 1', 'first 2'])
  expect(again.troubles).toEqual([{ kind: 'tail-dropped', rows: 1, commits: 0 }])
  again.disk.close()
})

// R-DISK-4, R-ACK-3
test('it comes back also where the server died as soon as it had dropped the row', async () => {
  const left = await brokenBeforeStruck()
  const dying = openDisk(left, { report: () => {} })
  expect(dying.loadRoom('first')?.updates).toEqual([words('first 1')])
  dying.close()
  const again = open(left)
  expect(again.read('first')).toEqual(['first 1', 'first 2'])
  expect(again.troubles).toEqual([])
  again.disk.close()
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
