import { describe, expect, it, test } from 'vitest'
import {
  decodeEntries,
  decodeStance,
  encodeEntry,
  encodeStance,
  holdsNote,
  type LiveEntry,
  liveFrame,
  type Stance,
  stanceEntry,
} from './live.ts'
import { extraMessage } from './messages.ts'

const position = { success: 0.1234, importance: 0.5 }
const air = { note: 'k3v9-note_1', position }
const stances: Stance[] = [
  {},
  { air },
  { cursor: { success: 0, importance: 1 } },
  { air, cursor: position },
]

describe('a stance', () => {
  it('is read as it was said', () => {
    for (const stance of stances) expect(decodeStance(encodeStance(stance))).toEqual(stance)
  })

  it('tells whether it shows a post-it in the air', () => {
    expect(stances.map((stance) => holdsNote(encodeStance(stance)))).toEqual([
      false,
      true,
      false,
      true,
    ])
  })

  it('of a post-it in the air takes 18 bytes with an id of ours', () => {
    const stance = encodeStance({ air: { note: '0123456789ab', position } })
    expect(stance).toHaveLength(18)
  })

  it('cut anywhere, or with more behind it, is refused', () => {
    for (const stance of stances) {
      const bytes = encodeStance(stance)
      for (let length = 0; length < bytes.length; length++) {
        expect(() => decodeStance(bytes.subarray(0, length))).toThrow()
      }
      expect(() => decodeStance(Uint8Array.from([...bytes, 0]))).toThrow('unfit')
    }
  })

  it.each([
    ['no kind of stance', [4, 0]],
    ['an id that is none', [1, 1, 0x2f, 0, 0, 0, 0]],
    [
      'the id `__proto__`',
      [1, 9, ...Array.from('__proto__', (char) => char.charCodeAt(0)), 0, 0, 0, 0],
    ],
    ['an id too long', [1, 41, ...Array<number>(41).fill(0x61), 0, 0, 0, 0]],
    ['an empty id', [1, 0, 0, 0, 0, 0]],
    ['a position beyond the map', [2, 0x11, 0x27, 0, 0]],
  ])('with %s is refused', (_what, bytes) => {
    expect(() => decodeStance(Uint8Array.from(bytes))).toThrow('unfit')
  })
})

describe('entries', () => {
  const entries: LiveEntry[] = [
    { kind: 'anew' },
    { kind: 'here', seat: 0, id: 'facilitator', role: 'facilitator' },
    { kind: 'stance', seat: 127, air },
    { kind: 'here', seat: 128, id: 'p_2', role: 'participant' },
    { kind: 'left', seat: 0x3fff },
    { kind: 'stance', seat: 300, cursor: position },
    { kind: 'stance', seat: 3 },
  ]

  it('stand side by side and are read in their order', () => {
    const frame = liveFrame(...entries.map(encodeEntry))
    expect(frame[0]).toBe(extraMessage.live)
    expect(decodeEntries(frame.subarray(1))).toEqual(entries)
  })

  it('carry a stance byte by byte', () => {
    const stance: Stance = { air, cursor: position }
    expect(decodeEntries(stanceEntry(200, encodeStance(stance)))).toEqual([
      { kind: 'stance', seat: 200, ...stance },
    ])
  })

  it.each([
    ['a kind that is none', [0, 7]],
    ['a role that is none', [0, 4, 9, 1, 0x61]],
    ['an end too early', [0x80]],
  ])('with %s are refused', (_what, bytes) => {
    expect(() => decodeEntries(Uint8Array.from(bytes))).toThrow('unfit')
  })
})

test('there are seats for two bytes, and no more', () => {
  expect(() => encodeEntry({ kind: 'left', seat: 0x4000 })).toThrow(RangeError)
})
