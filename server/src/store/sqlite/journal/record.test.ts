import { expect, test } from 'vitest'
import { type Entry, encodeRecord, type Place, scanRecords, struckRecord } from './record.ts'

const bytes = (length: number, fill: number) => new Uint8Array(length).fill(fill)

const entries: Entry[] = [
  { number: 1, room: 'first', updates: [bytes(40, 1), bytes(0, 0), bytes(7, 2)] },
  { number: 2, room: 'second', updates: [bytes(120, 3)] },
  { number: 0xffff_ffff_ff, room: 'first', updates: [bytes(1, 4)] },
]
const records = entries.map(encodeRecord)
const whole = Buffer.concat(records)

const places: Place[] = []
for (const { length } of records) {
  places.push({ at: places.reduce((sum, place) => sum + place.length, 0), length })
}
const entriesIn = (journal: Buffer) => scanRecords(journal).found.map(({ entry }) => entry)

test('what is written is found, in order and where it stands', () => {
  expect(scanRecords(whole)).toEqual({
    found: entries.map((entry, index) => ({ entry, place: places[index] })),
    damaged: 0,
    end: whole.length,
  })
  expect(scanRecords(Buffer.alloc(0)).found).toEqual([])
})

test('what is struck is gone to the last byte, and what stands behind it is found', () => {
  const [first] = places as [Place]
  const struck = Buffer.concat([struckRecord(first), whole.subarray(first.length)])
  expect(struck.length).toBe(whole.length)
  expect(struck.subarray(0, first.length).includes('first')).toBe(false)
  expect(entriesIn(struck)).toEqual(entries.slice(1))
  expect(scanRecords(struck).damaged).toBe(0)
})

// R-STORE-2
test('cut at any place, all that is whole is found, and nothing else', () => {
  for (let length = 0; length <= whole.length; length++) {
    const count = places.filter((place) => place.at + place.length <= length).length
    expect(entriesIn(whole.subarray(0, length))).toEqual(entries.slice(0, count))
  }
})

test('with any byte wrong, what is found is what was written: all before it, and all behind a body', () => {
  for (let at = 0; at < whole.length; at++) {
    const flipped = Buffer.from(whole)
    flipped[at] = (flipped[at] ?? 0) ^ 0x11
    const hit = places.findIndex((place) => at < place.at + place.length)
    const { found, damaged } = scanRecords(flipped)
    const isHead = at < (places[hit]?.at ?? 0) + 22
    const expected = isHead ? entries.slice(0, hit) : entries.filter((_, index) => index !== hit)
    expect(found.map(({ entry }) => entry)).toEqual(expected)
    expect(damaged).toBe(isHead ? 0 : 1)
  }
})

test('what an earlier, longer round left behind the end is not found', () => {
  const newer = encodeRecord({ number: 9, room: 'third', updates: [bytes(3, 9)] })
  const left = Buffer.concat(places.map(struckRecord))
  newer.copy(left)
  expect(entriesIn(left)).toEqual([{ number: 9, room: 'third', updates: [bytes(3, 9)] }])
})
