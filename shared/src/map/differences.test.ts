import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Note } from '../board/note.ts'
import type { Position } from '../board/place.ts'
import { noWork } from '../control/groups.ts'
import { differencesOf, spreadOf } from './differences.ts'

const axis = fc.integer({ min: 0, max: 1_000 }).map((value) => value / 1_000)
const position: fc.Arbitrary<Position> = fc.record({ success: axis, importance: axis })
const several = fc.array(position, { minLength: 2, maxLength: 12 })
const close = 1e-9

describe('the spread of positions', () => {
  it('lies between none and all', () => {
    fc.assert(
      fc.property(several, (positions) => {
        const spread = spreadOf(positions)
        expect(spread).toBeGreaterThanOrEqual(0)
        expect(spread).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is nothing exactly where all hold the same', () => {
    fc.assert(
      fc.property(position, fc.integer({ min: 1, max: 9 }), (at, count) => {
        expect(spreadOf(Array.from({ length: count }, () => at))).toBeLessThan(close)
      }),
    )
    fc.assert(
      fc.property(several, (positions) => {
        const [first] = positions
        const differ = positions.some(
          ({ success, importance }) =>
            success !== first?.success || importance !== first.importance,
        )
        expect(spreadOf(positions) > close).toBe(differ)
      }),
    )
  })

  it('is all where halves stand in corners across', () => {
    const corners = [
      { success: 0, importance: 0 },
      { success: 1, importance: 1 },
    ]
    expect(spreadOf(corners)).toBeCloseTo(1)
    expect(spreadOf([...corners, ...corners])).toBeCloseTo(1)
  })

  it('does not depend on the order, nor on where on the map it is, nor on which way round', () => {
    fc.assert(
      fc.property(several, fc.nat(11), (positions, at) => {
        const spread = spreadOf(positions)
        const rolled = [
          ...positions.slice(at % positions.length),
          ...positions.slice(0, at % positions.length),
        ]
        expect(spreadOf(rolled)).toBeCloseTo(spread, 9)
        const shifted = positions.map(({ success, importance }) => ({
          success: 1 - success,
          importance: 0.25 + importance,
        }))
        expect(spreadOf(shifted)).toBeCloseTo(spread, 9)
      }),
    )
  })

  it('doubles with the distances', () => {
    fc.assert(
      fc.property(several, (positions) => {
        const half = positions.map(({ success, importance }) => ({
          success: success / 2,
          importance: importance / 2,
        }))
        expect(spreadOf(half) * 2).toBeCloseTo(spreadOf(positions), 9)
      }),
    )
  })

  it('grows when one moves away from the others', () => {
    fc.assert(
      fc.property(several, axis, axis, (positions, a, b) => {
        const [near, far] = [Math.min(a, b), Math.max(a, b)]
        const base = positions.map(() => ({ success: 0, importance: 0.5 }))
        const apart = (success: number) => spreadOf([...base, { success, importance: 0.5 }])
        expect(apart(far)).toBeGreaterThanOrEqual(apart(near) - close)
      }),
    )
  })
})

const group = (number: number) => ({
  number,
  name: '',
  leader: null,
  remote: false,
  past: false,
  ...noWork,
})
const groups = { g1: group(1), g2: group(2), g3: group(3) }
let last = 0
const note = (theme: string, sender: string, at: Position | 'parkingLot'): Note => ({
  id: `n${String(++last).padStart(4, '0')}`,
  theme,
  sender,
  author: sender,
  place: typeof at === 'string' ? { kind: at, by: sender } : { kind: 'map', ...at, by: sender },
  removedBy: null,
  reason: '',
})
const at = (success: number, importance = 0.5) => ({ success, importance })

describe('differences', () => {
  it('are shown between two groups, but between persons only from three', () => {
    const themes = (notes: Note[]) => differencesOf(notes, { groups }).map(({ theme }) => theme)
    expect(themes([note('a', 'g1', at(0)), note('a', 'g2', at(1))])).toEqual(['a'])
    expect(themes([note('a', 'g1', at(0))])).toEqual([])
    expect(themes([note('a', 'p1', at(0)), note('a', 'p2', at(1))])).toEqual([])
    expect(themes([note('a', 'g1', at(0)), note('a', 'p2', at(1))])).toEqual([])
    expect(themes(['p1', 'p2', 'p3'].map((who) => note('a', who, at(0))))).toEqual(['a'])
    expect(themes(['g1', 'g2', 'facilitator'].map((who) => note('a', who, at(0))))).toEqual(['a'])
    const unnamed = (count: number) =>
      Array.from({ length: count }, () => note('a', 'anonymous', at(0)))
    expect(themes(unnamed(2))).toEqual([])
    expect(themes([...unnamed(2), note('a', 'g1', at(1)), note('a', 'p1', at(1))])).toEqual([])
    expect(themes(unnamed(3))).toEqual(['a'])
  })

  it('leave out what is taken off or lies beside the map', () => {
    const gone = { ...note('a', 'g1', at(0)), removedBy: 'p1' }
    expect(differencesOf([gone, note('a', 'g2', at(1))], { groups })).toEqual([])
    const beside = note('a', 'g1', 'parkingLot')
    expect(differencesOf([beside, note('a', 'g2', at(1))], { groups })).toEqual([])
  })

  it('draw a line to each sender’s spot, one each, from the middle of them', () => {
    const notes = [
      note('a', 'g1', at(0, 0)),
      note('a', 'g1', at(0.5, 0)),
      note('a', 'g2', at(0.75, 1)),
    ]
    const [difference] = differencesOf(notes, { groups })
    expect(difference?.spots).toEqual([
      { sender: 'g1', notes: [notes[0]?.id, notes[1]?.id], position: at(0.25, 0) },
      { sender: 'g2', notes: [notes[2]?.id], position: at(0.75, 1) },
    ])
    expect(difference?.middle).toEqual(at(0.5, 0.5))
  })

  it('begin with the largest disagreement', () => {
    const notes = [
      ...['g1', 'g2'].map((who, index) => note('calm', who, at(0.5 + index / 10))),
      ...['g1', 'g2'].map((who, index) => note('torn', who, at(index, index))),
      ...['g1', 'g2'].map((who, index) => note('also-torn', who, at(index, index))),
      ...['g1', 'g2'].map((who) => note('agreed', who, at(0.5))),
    ]
    expect(differencesOf(notes, { groups }).map(({ theme }) => theme)).toEqual([
      'also-torn',
      'torn',
      'calm',
      'agreed',
    ])
  })

  it('are told in falling order, never below the bounds, and never name who placed anonymously', () => {
    const senders = fc.constantFrom('g1', 'g2', 'p1', 'p2', 'anonymous', 'facilitator')
    const placed = fc.record({ theme: fc.constantFrom('a', 'b', 'c'), sender: senders, position })
    fc.assert(
      fc.property(fc.array(placed, { maxLength: 20 }), (asked) => {
        const notes = asked.map(({ theme, sender, position: where }) => note(theme, sender, where))
        const found = differencesOf(notes, { groups })
        const spreads = found.map(({ spread }) => spread)
        expect(spreads).toEqual(spreads.toSorted((a, b) => b - a))
        for (const { theme, spots } of found) {
          const named = spots.flatMap(({ sender }) => sender ?? [])
          expect(new Set(named).size).toBe(named.length)
          expect(named).not.toContain('anonymous')
          const persons = spots.filter(({ sender }) => sender === null || !(sender in groups))
          expect(spots.length).toBeGreaterThanOrEqual(persons.length > 0 ? 3 : 2)
          const unnamed = notes.filter((one) => one.theme === theme && one.sender === 'anonymous')
          expect(spots.filter(({ sender }) => sender === null)).toHaveLength(unnamed.length)
          expect([1, 2]).not.toContain(unnamed.length)
        }
        expect(differencesOf(notes.toReversed(), { groups })).toEqual(found)
      }),
    )
  })
})
