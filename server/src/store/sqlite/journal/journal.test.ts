import type * as Fs from 'node:fs'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { StoreFailed, StoreFull } from '../../store.ts'
import { openJournal } from './journal.ts'
import { scanRecords } from './record.ts'

/** What the system answers when it is asked to write, or to make it last. */
type Refusal = 'ENOSPC' | 'EDQUOT' | 'EIO'
const trouble = {
  write: undefined as Refusal | undefined,
  sync: undefined as Refusal | undefined,
}
/** What a power cut would spare. The system gives up what an fsync that fails was to make last, and reads it back all the same. */
const disk = { lasting: Buffer.alloc(0), dirty: [] as { at: number; bytes: Buffer }[] }

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>()
  // As Node says it, which has names for the most usual ones alone.
  const failure = (code: Refusal) =>
    Object.assign(new Error(code), {
      code: code === 'EDQUOT' ? 'UNKNOWN' : code,
      errno: -constants.errno[code],
    })
  return {
    ...fs,
    writeSync: (file: number, bytes: Buffer, from: number, length: number, at: number) => {
      if (trouble.write === undefined) {
        disk.dirty.push({ at, bytes: Buffer.from(bytes.subarray(from, from + length)) })
        return fs.writeSync(file, bytes, from, length, at)
      }
      // As a disk does that is full in the middle: most of it is there already.
      fs.writeSync(file, bytes, from, Math.floor(length * 0.7), at)
      throw failure(trouble.write)
    },
    fdatasyncSync: (file: number) => {
      const dirty = disk.dirty.splice(0)
      if (trouble.sync !== undefined) throw failure(trouble.sync)
      fs.fdatasyncSync(file)
      const lasting = Buffer.alloc(fs.fstatSync(file).size)
      disk.lasting.copy(lasting)
      for (const { at, bytes } of dirty) bytes.copy(lasting, at)
      disk.lasting = lasting
    },
  }
})

let path: string
beforeEach(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'firefelt-journal-')), 'journal-1')
  trouble.write = undefined
  trouble.sync = undefined
  disk.lasting = Buffer.alloc(0)
  disk.dirty = []
})
afterEach(() => rm(join(path, '..'), { recursive: true, force: true }))

const entry = (number: number) => ({ number, room: 'first', updates: [new Uint8Array([number])] })
const numbersIn = () => {
  const { found, damaged, journal } = openJournal(path)
  journal.close()
  return { numbers: found.map(({ entry: { number } }) => number), damaged: damaged.length }
}

// R-DISK-1
test.each(['ENOSPC', 'EDQUOT'] as const)(
  'what a full disk refuses (%s) is not there, whole or in part, and the next comes behind what is',
  (refusal) => {
    const { journal } = openJournal(path)
    journal.append([entry(1)])
    trouble.write = refusal
    expect(() => journal.append([entry(2), entry(3), entry(4)])).toThrow(StoreFull)
    trouble.write = undefined
    expect(numbersIn()).toEqual({ numbers: [1], damaged: 0 })
    journal.append([entry(5)])
    journal.close()
    expect(numbersIn()).toEqual({ numbers: [1, 5], damaged: 0 })
  },
)

test.each([
  ['a write', () => (trouble.write = 'EIO')],
  ['an fsync', () => (trouble.sync = 'EIO')],
])('%s that fails otherwise is the disk’s end', (_, fail) => {
  const { journal } = openJournal(path)
  journal.append([entry(1)])
  fail()
  expect(() => journal.append([entry(2)])).toThrow(StoreFailed)
  journal.close()
})

// R-ACK-1, R-DISK-2
test('what is found after an fsync that failed is on the disk before anybody is answered from it', () => {
  const lastingNumbers = () =>
    scanRecords(disk.lasting).found.map(({ entry: { number } }) => number)
  const { journal } = openJournal(path)
  journal.append([entry(1)])
  trouble.sync = 'EIO'
  expect(() => journal.append([entry(2)])).toThrow(StoreFailed)
  journal.close()
  expect(() => openJournal(path)).toThrow(StoreFailed)
  expect(lastingNumbers()).toEqual([1])
  trouble.sync = undefined
  expect(numbersIn()).toEqual({ numbers: [1, 2], damaged: 0 })
  expect(lastingNumbers()).toEqual([1, 2])
})

test('begins again at the start, and goes on behind what a crash left', () => {
  const { journal } = openJournal(path)
  const places = journal.append([entry(1), entry(2)])
  journal.strike(places)
  journal.rewind()
  expect(journal.append([entry(3)])).toMatchObject([{ at: 0 }])
  journal.close()
  const again = openJournal(path)
  again.journal.append([entry(4)])
  again.journal.close()
  expect(numbersIn()).toEqual({ numbers: [3, 4], damaged: 0 })
})

// R-STORE-2
test('leaves no byte of what is damaged, tells it once, and goes on behind what is whole', () => {
  const { journal } = openJournal(path)
  journal.append([1, 2, 3, 4].map(entry))
  journal.close()
  const bytes = readFileSync(path)
  // The head of the second, and of the last.
  for (const at of [128, 384]) bytes[at + 30] = 0x5a
  writeFileSync(path, bytes)
  expect(numbersIn()).toEqual({ numbers: [1, 3], damaged: 2 })
  expect(readFileSync(path).includes(0x5a)).toBe(false)
  expect(numbersIn()).toEqual({ numbers: [1, 3], damaged: 0 })
  const again = openJournal(path)
  again.journal.append([entry(5)])
  again.journal.close()
  expect(numbersIn()).toEqual({ numbers: [1, 3, 5], damaged: 0 })
})
