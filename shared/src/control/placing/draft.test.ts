import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from '../../protocol/limits.ts'
import { type Draft, draftSchema, emptyDraft, rebaseDraft } from './draft.ts'

const axis = fc.constantFrom(0, 0.25, 0.5, 1)
const placement = fc.record({
  target: fc.oneof(
    fc.record({ success: axis, importance: axis }),
    fc.constantFrom('parkingLot' as const, 'escalation' as const),
  ),
  reason: fc.constantFrom('', 'fordi'),
})
const draft: fc.Arbitrary<Draft> = fc.record({
  version: fc.constant(1),
  placements: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), placement, {
    noNullPrototype: true,
  }),
  ready: fc.boolean(),
})

describe('what one changed of a draft, laid over what others made of it', () => {
  it('keeps every change of either, and of two to the same theme the later', () => {
    fc.assert(
      fc.property(draft, draft, draft, (base, mine, theirs) => {
        const { placements, version } = rebaseDraft(base, mine, { ...theirs, version: 2 })
        expect(version).toBe(2)
        for (const theme of ['a', 'b', 'c', 'd']) {
          const own = mine.placements[theme]
          const changed = JSON.stringify(own) !== JSON.stringify(base.placements[theme])
          expect(placements[theme]).toEqual(changed ? own : theirs.placements[theme])
        }
      }),
    )
  })

  it('is theirs when one changed nothing, and one’s own when they changed nothing', () => {
    fc.assert(
      fc.property(draft, draft, (base, other) => {
        expect(rebaseDraft(base, base, other)).toEqual(other)
        expect(rebaseDraft(base, other, base).placements).toEqual(other.placements)
      }),
    )
  })

  it('asks anew whether all is ready when something changed', () => {
    const theirs = { ...emptyDraft, version: 1, ready: true }
    const mine = { ...emptyDraft, placements: { a: { target: 'parkingLot' as const, reason: '' } } }
    expect(rebaseDraft(emptyDraft, mine, theirs).ready).toBe(false)
    expect(rebaseDraft(emptyDraft, { ...mine, ready: true }, theirs).ready).toBe(true)
  })
})

describe('a draft', () => {
  it('is bounded, in themes, places and words', () => {
    const holding = (placements: object) =>
      draftSchema.safeParse({ ...emptyDraft, placements }).success
    const one = { target: { success: 0, importance: 1 }, reason: '' }
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`t${index}`, one]))
    expect(holding(many(limits.draft))).toBe(true)
    expect(holding(many(limits.draft + 1))).toBe(false)
    expect(holding({ a: { ...one, reason: 'x'.repeat(limits.reason + 1) } })).toBe(false)
    expect(holding({ a: { ...one, target: { success: 1.1, importance: 0 } } })).toBe(false)
    expect(holding({ a: { ...one, name: ' ' } })).toBe(false)
    expect(holding({ '../a': one })).toBe(false)
  })
})
