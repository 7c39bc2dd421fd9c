import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergePreparations } from './merge.ts'
import { emptyPreparation, heldToTime, type Preparation } from './preparation.ts'

const prepared = (bend: Partial<Preparation>): Preparation => ({ ...emptyPreparation, ...bend })
const mark = (success: number | null, at: number) => ({ success, importance: 0.5, at })

const answer = fc.constantFrom(0.25, 0.5, 0.75, null)
const anything: fc.Arbitrary<Preparation> = fc.record({
  version: fc.nat({ max: 9 }),
  marks: fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'constructor'),
    fc.record({ success: answer, importance: answer, at: fc.nat({ max: 5 }) }),
  ),
  picks: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
  notes: fc.constantFrom('', 'one', 'two', 'three'),
})

describe('what two devices have', () => {
  it('becomes one: per theme the newest tap, and what rests on the stored version', () => {
    const mine = prepared({ version: 3, marks: { a: mark(0.25, 10), b: mark(0.75, 30) } })
    const theirs = prepared({ version: 5, marks: { a: mark(0.75, 20), b: mark(null, 20) } })
    expect(mergePreparations(mine, theirs)).toEqual(
      prepared({ version: 5, marks: { a: mark(0.75, 20), b: mark(0.75, 30) } }),
    )
  })

  it('keeps picks that either made, and none that either let go of', () => {
    const base = prepared({ picks: ['a', 'b'] })
    const mine = prepared({ picks: ['b', 'c'] })
    const theirs = prepared({ picks: ['a', 'b', 'd'] })
    expect(mergePreparations(mine, theirs, base).picks).toEqual(['b', 'd', 'c'])
  })

  it.each([
    ['one', 'one', 'one', 'one'],
    ['one', 'one more', 'one', 'one more'],
    ['one', 'one', 'one more', 'one more'],
    ['one', '', 'one', ''],
    ['one', 'two', 'three', 'three\ntwo'],
    ['', 'two', 'two\nthree', 'two\nthree'],
  ])('from note »%s«: here »%s«, there »%s«, gives »%s«', (base, mine, theirs, merged) => {
    const merge = mergePreparations(
      prepared({ notes: mine }),
      prepared({ notes: theirs }),
      prepared({ notes: base }),
    )
    expect(merge.notes).toBe(merged)
  })

  it('has the same marks and picks whoever merges, in any order, once or again', () => {
    const said = ({ marks, picks }: Preparation) => ({ marks, picks: [...picks].toSorted() })
    fc.assert(
      fc.property(anything, anything, anything, (a, b, c) => {
        const merge = mergePreparations
        expect(said(merge(a, b))).toEqual(said(merge(b, a)))
        expect(said(merge(merge(a, b), c))).toEqual(said(merge(a, merge(b, c))))
        expect(said(merge(a, a))).toEqual(said(a))
      }),
      { seed: 21, numRuns: 500 },
    )
  })

  it('loses no note', () => {
    fc.assert(
      fc.property(anything, anything, (mine, theirs) => {
        const { notes } = mergePreparations(mine, theirs)
        expect(notes).toContain(mine.notes)
        expect(notes).toContain(theirs.notes)
        const again = mergePreparations(mine, { ...theirs, notes })
        expect(again.notes).toBe(notes)
      }),
      { seed: 22, numRuns: 200 },
    )
  })
})

it('no tap is later than now', () => {
  const sent = prepared({ marks: { a: mark(0.25, 10), b: mark(0.25, 99) } })
  expect(heldToTime(sent, 50).marks).toEqual({ a: mark(0.25, 10), b: mark(0.25, 50) })
})
