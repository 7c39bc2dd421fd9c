import { expect, test } from 'vitest'
import { type Entry, encodeRecord, type Place, scanRecords, struckRecord } from './record.ts'

const bytes = (length: number, fill: number) => new Uint8Array(length).fill(fill)

const entries: Entry[] = [
  { number: 1_001, room: 'first', updates: [bytes(40, 1), bytes(0, 0), bytes(7, 2)] },
  { number: 1_002, room: 'x'.repeat(40), updates: [bytes(700, 3)] },
  { number: 1_003, room: 'first', updates: [bytes(1, 4)] },
]
const records = entries.map(encodeRecord)
const whole = Buffer.concat(records)

const places: Place[] = []
entries.forEach(({ number }, index) => {
  const at = places.reduce((sum, { length }) => sum + length, 0)
  places.push({ at, length: records[index]?.length ?? 0, number })
})
const endOf = ({ at, length }: Place) => at + length
const [, second] = places as [Place, Place, Place]
const entriesIn = (journal: Buffer) => scanRecords(journal).found.map(({ entry }) => entry)
const without = (index: number) => entries.filter((_, other) => other !== index)
const flippedAt = (at: number) => {
  const flipped = Buffer.from(whole)
  flipped[at] = (flipped[at] ?? 0) ^ 0x11
  return flipped
}

test('what is written is found, in order and where it stands', () => {
  expect(scanRecords(whole)).toEqual({
    found: entries.map((entry, index) => ({ entry, place: places[index] })),
    damaged: [],
    end: whole.length,
    last: 1_003,
  })
  expect(scanRecords(Buffer.alloc(0)).found).toEqual([])
})

test('a head lies in one sector, so that a power cut leaves the old one or the new', () => {
  for (const { at } of places) expect(Math.floor(at / 512)).toBe(Math.floor((at + 63) / 512))
})

test('what is struck is gone to the last byte, and what stands behind it is found', () => {
  const [first] = places as [Place]
  const struck = Buffer.concat([struckRecord(first), whole.subarray(first.length)])
  expect(struck.length).toBe(whole.length)
  expect(struck.subarray(0, first.length).includes('first')).toBe(false)
  expect(entriesIn(struck)).toEqual(entries.slice(1))
  expect(scanRecords(struck).damaged).toEqual([])
})

// R-STORE-2
test('cut at any place, all that is whole is found, and what was not finished is no loss', () => {
  for (let length = 0; length <= whole.length; length++) {
    const count = places.filter((place) => endOf(place) <= length).length
    const { found, damaged, end } = scanRecords(whole.subarray(0, length))
    expect(found.map(({ entry }) => entry)).toEqual(entries.slice(0, count))
    expect(damaged).toEqual([])
    expect(end).toBe(places.slice(0, count).reduce((sum, place) => sum + place.length, 0))
  }
})

test('with any byte wrong, all other records are found, and the one that is hit is told', () => {
  for (let at = 0; at < whole.length; at++) {
    const hit = places.findIndex((place) => at < endOf(place))
    const place = places[hit] as Place
    const { found, damaged } = scanRecords(flippedAt(at))
    // Behind what was written lie zeros, up to the next record.
    const isPadding = found.length === entries.length
    expect(found.map(({ entry }) => entry)).toEqual(isPadding ? entries : without(hit))
    expect(damaged).toHaveLength(isPadding ? 0 : 1)
    if (isPadding) expect(endOf(place) - at).toBeLessThan(64)
    // A record whose head is whole says whose it is.
    else if (at >= place.at + 64) expect(damaged[0]).toEqual({ place, room: entries[hit]?.room })
  }
})

test('what is damaged can be struck, and is not found again', () => {
  for (const at of [0, second.at, second.at + 64, second.at + 600]) {
    const flipped = flippedAt(at)
    const { found, damaged } = scanRecords(flipped)
    for (const { place } of damaged) struckRecord(place).copy(flipped, place.at)
    expect(scanRecords(flipped)).toMatchObject({ found, damaged: [], end: whole.length })
    expect(flipped.includes(Buffer.alloc(20, 3))).toBe(at === 0)
  }
})

test('a power cut as a record is struck leaves it struck, or its head tells which it was', () => {
  const struck = struckRecord(second)
  const sectors = Math.ceil(whole.length / 512)
  for (let written = 0; written < 2 ** sectors; written++) {
    const torn = Buffer.from(whole)
    for (let at = second.at; at < endOf(second); at++) {
      if (written & (1 << Math.floor(at / 512))) torn[at] = struck[at - second.at] ?? 0
    }
    const { found, damaged } = scanRecords(torn)
    const others = found.filter(({ place }) => place.at !== second.at)
    expect(others.map(({ entry }) => entry)).toEqual(without(1))
    if (damaged.length > 0) expect(damaged).toEqual([{ place: second, room: entries[1]?.room }])
  }
})

test('a power cut as a record is written takes nothing earlier along, whichever of its sectors are there', () => {
  const sectors = Math.ceil(whole.length / 512)
  const [first] = places as [Place]
  const before = Buffer.concat([records[0] as Buffer, Buffer.alloc(whole.length - first.length)])
  for (let written = 0; written < 2 ** sectors; written++) {
    const torn = Buffer.from(before)
    for (let at = first.length; at < whole.length; at++) {
      if (written & (1 << Math.floor(at / 512))) torn[at] = whole[at] ?? 0
    }
    expect(entriesIn(torn)[0]).toEqual(entries[0])
  }
})

test('what an earlier, longer round left behind the end is not found', () => {
  const newer = { number: 2_000, room: 'third', updates: [bytes(3, 9)] }
  const struck = Buffer.concat(places.map(struckRecord))
  // Also not where it had been struck, and the disk had yet to be told.
  for (const left of [struck, Buffer.from(whole)]) {
    encodeRecord(newer).copy(left)
    const { found, damaged, end } = scanRecords(left)
    expect(found.map(({ entry }) => entry)).toEqual([newer])
    expect(damaged).toEqual([])
    expect(end).toBe(encodeRecord(newer).length)
  }
})

test('no update can pass for a record of its own', () => {
  const forged = encodeRecord({ number: 7, room: 'second', updates: [bytes(5, 7)] })
  const first = { number: 1_000, room: 'first', updates: [bytes(1, 1)] }
  const holder = encodeRecord({
    number: 1_001,
    room: 'first',
    updates: [Buffer.concat([Buffer.alloc(60), forged])],
  })
  expect(holder.subarray(128, 192)).toEqual(forged.subarray(0, 64))
  holder[0] = (holder[0] ?? 0) ^ 0x11
  expect(entriesIn(Buffer.concat([encodeRecord(first), holder]))).toEqual([first])
})
