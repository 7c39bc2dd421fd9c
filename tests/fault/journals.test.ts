import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Trouble } from '@firefelt/server/store/sqlite/calls.ts'
import { openDisk } from '@firefelt/server/store/sqlite/disk.ts'
import { journaled } from '@firefelt/server/store/sqlite/journal/journaled.ts'
import { pathsIn } from '@firefelt/server/store/sqlite/paths.ts'
import { newControl } from '@firefelt/shared/control/newControl.ts'
import { loadKits } from '@firefelt/themes/load.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { tempFolder } from '../fixtures/tempFolder.ts'

const rooms = ['one', 'two', 'three', 'settled'] as const
type Room = (typeof rooms)[number]
/** What stands in no room's file yet: how many commits of each room, one after the other. */
const [inFirst, inSecond] = [12, 9]
/** The small records, and their heads, come first; what makes the journal long enough for the other's turn comes last. */
const smallBytes = 12_000

let left: string
let folder: string
/** Each room's commits in order; of these `inFile` stood in its file. */
const written: Record<Room, string[]> = { one: [], two: [], three: [], settled: [] }
const inFile = 3

const open = (where: string) => {
  const troubles: Trouble[] = []
  const report = (trouble: Trouble) => troubles.push(trouble)
  const disk = journaled(openDisk(where, { report }), {
    paths: pathsIn(where).journals,
    report,
    now: () => 0,
  })
  return { disk, troubles }
}

const copy = (from: string, to: string) => {
  for (const name of readdirSync(to)) rmSync(join(to, name), { recursive: true })
  for (const name of readdirSync(from)) {
    if (!name.startsWith('lock')) cpSync(join(from, name), join(to, name), { recursive: true })
  }
}

beforeAll(async () => {
  const [whole, kits] = [await tempFolder(), await loadKits()]
  ;[left, folder] = [await tempFolder(), await tempFolder()]
  const [kit] = kits
  if (kit === undefined) throw new Error('no kit')
  const { disk } = open(whole)
  const write = (room: Room, length: number) => {
    const text = `${room} ${written[room].length} ${'.'.repeat(length)}`
    written[room].push(text)
    disk.turn()
    disk.commitTogether([[room, { updates: [new TextEncoder().encode(text)] }]])
  }
  rooms.forEach((room, index) => {
    const code = 'ABCD'.charAt(index).repeat(6)
    const control = newControl({ room, code, epoch: 1, kit, title: '', language: 'da' }, 1_000)
    disk.createRoom({ room, code, epoch: 1 }, JSON.stringify(control), [])
    for (let n = 0; n < inFile; n++) write(room, 100)
    disk.releaseRoom(room)
  })
  for (let n = 0; n < inFirst; n++) for (const room of rooms) write(room, 20 + ((n * 37) % 150))
  for (let n = 0; n < 17; n++) write('one', 60_000)
  for (let n = 0; n < inSecond; n++) for (const room of rooms) write(room, 20 + ((n * 37) % 150))
  // Its records stand in both, struck.
  disk.releaseRoom('settled')
  copy(whole, left)
  disk.close()
})

/** Starts over what a power cut left, with one journal changed; twice, since what is found must stay. */
const startWith = (journal: number, change: (bytes: Buffer) => Buffer) => {
  copy(left, folder)
  const path = pathsIn(folder).journals[journal] ?? ''
  writeFileSync(path, change(readFileSync(path)))
  const start = () => {
    const { disk, troubles } = open(folder)
    const read = rooms.map((room) =>
      disk.loadRoom(room)?.updates.map((update) => new TextDecoder().decode(update)),
    )
    expect(disk.hasWaiting()).toBe(false)
    disk.close()
    return { read, troubles }
  }
  const first = start()
  expect(start()).toEqual({ read: first.read, troubles: [] })
  expect(first.troubles.every(({ kind }) => kind === 'tail-dropped')).toBe(true)
  const lost = rooms.flatMap((room, index) => {
    const read = new Set(first.read[index])
    const missing = written[room].filter((text) => !read.has(text))
    // Nothing else, nothing twice, and in order.
    expect(first.read[index]).toEqual(written[room].filter((text) => read.has(text)))
    return missing
  })
  const told = first.troubles.reduce(
    (sum, trouble) => sum + (trouble.kind === 'tail-dropped' ? trouble.commits : 0),
    0,
  )
  return { lost, told }
}

const lengthOf = (journal: number) => readFileSync(pathsIn(left).journals[journal] ?? '').length

// R-DISK-4, R-STORE-2
describe.each([0, 1])(
  'a data folder with updates that wait in journals, %d of which',
  (journal) => {
    test('is as a power cut left it has all of them', () => {
      expect(startWith(journal, (bytes) => bytes)).toEqual({ lost: [], told: 0 })
    })

    test('has a wrong byte starts, and lacks the commit that was hit at most, and says so', () => {
      const outcomes = { hit: 0, whole: 0 }
      // Every part of a head has its turn, and of what lies behind it.
      for (let at = 5; at < Math.min(smallBytes, lengthOf(journal)); at += 151) {
        const { lost, told } = startWith(journal, (bytes) => {
          bytes[at] = (bytes[at] ?? 0) ^ 0x11
          return bytes
        })
        expect(lost.length).toBeLessThanOrEqual(1)
        // Of a head that was struck nobody knows any more that it was.
        expect(told).toBeOneOf([lost.length, 1])
        outcomes[lost.length === 1 ? 'hit' : 'whole']++
      }
      expect(outcomes.hit).toBeGreaterThan(10)
      expect(outcomes.whole).toBeGreaterThan(5)
    })

    test('is cut at any place starts, and has all that came before', () => {
      const most = lengthOf(journal)
      const cuts = [0, 0.01, 0.03, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 1].flatMap((part) => [
        Math.floor(most * part),
        Math.floor(Math.min(most, smallBytes) * part),
      ])
      const losses = cuts
        .toSorted((a, b) => a - b)
        .map((length) => startWith(journal, (bytes) => bytes.subarray(0, length)).lost)
      // The further the cut, the less is missing, from all that waited there to nothing.
      expect(losses.map(({ length }) => length)).toEqual(
        losses.map(({ length }) => length).toSorted((a, b) => b - a),
      )
      expect(losses[0]).toHaveLength(journal === 0 ? inFirst * 3 + 17 : inSecond * 3)
      expect(losses.at(-1)).toEqual([])
      expect(losses.flat().every((text) => !text.startsWith('settled'))).toBe(true)
    })
  },
)
