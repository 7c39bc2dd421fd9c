import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Control } from './control.ts'
import { sampleControl } from './fixtures/sampleControl.ts'
import { addParticipant } from './participants.ts'
import { applyControlPatch, type ControlPatch, controlPatch } from './patch.ts'

const bends: fc.Arbitrary<Partial<Control>> = fc.record(
  {
    title: fc.constantFrom('Tirsdag', 'Onsdag', ''),
    locked: fc.boolean(),
    language: fc.constantFrom('da' as const, 'en' as const),
    openTheme: fc.constantFrom('goals', null),
    endedAt: fc.constantFrom(4_000, null),
    participants: fc.dictionary(
      fc.constantFrom('p1', 'p2', 'p3'),
      fc.record({
        number: fc.integer({ min: 1, max: 9 }),
        name: fc.constantFrom('', 'Æ'),
        group: fc.constantFrom('g1', null),
        remote: fc.boolean(),
      }),
      { noNullPrototype: true },
    ),
  },
  { requiredKeys: [] },
)

/** What a patch is after its journey as JSON. */
const sent = (patch: ControlPatch): ControlPatch => JSON.parse(JSON.stringify(patch))

describe('a patch', () => {
  it('brings a reader from any record to the next', () => {
    fc.assert(
      fc.property(bends, bends, (first, second) => {
        const before = sampleControl(first)
        const after = { ...before, ...second, version: 2 }
        expect(applyControlPatch(before, sent(controlPatch(before, after)))).toEqual(after)
      }),
      { seed: 21, numRuns: 200 },
    )
  })

  it('brings everything to a reader who has nothing', () => {
    const control = sampleControl()
    expect(applyControlPatch(undefined, sent(controlPatch(undefined, control)))).toEqual(control)
  })

  it('holds the changed keys and the version alone', () => {
    const before = sampleControl()
    const after = { ...before, locked: true, version: 2 }
    expect(controlPatch(before, after)).toEqual({ locked: true, version: 2 })
    expect(controlPatch(before, before)).toEqual({ version: 1 })
  })

  it('leaves what it does not name as it was, the very same', () => {
    const before = sampleControl()
    const joined = addParticipant(before, 'p1', { name: 'Æ', remote: false })
    if (joined === undefined) throw new Error('the room is full')
    const after = applyControlPatch(before, sent(controlPatch(before, joined)))
    expect(after?.participants).toEqual({
      p1: { number: 1, name: 'Æ', group: null, remote: false },
    })
    expect(after?.kit).toBe(before.kit)
  })

  it('that is old, or comes twice, changes nothing', () => {
    const before = sampleControl({ version: 5 })
    for (const version of [1, 4, 5]) {
      expect(applyControlPatch(before, { version, title: 'Gammel' })).toBe(before)
    }
    expect(applyControlPatch(before, { version: 6, title: 'Ny' })?.title).toBe('Ny')
    expect(applyControlPatch(before, { version: 9, title: 'Ny' })?.version).toBe(9)
  })

  it('is no first one when it is not whole', () => {
    expect(applyControlPatch(undefined, { version: 3, locked: true })).toBeUndefined()
  })

  it('is refused when it makes no record', () => {
    const before = sampleControl()
    const broken = { version: 2, title: undefined } as ControlPatch
    expect(applyControlPatch(before, broken)).toBeUndefined()
    const foreign = { version: 2, colour: 'red' } as ControlPatch
    expect(applyControlPatch(before, foreign)).toBeUndefined()
  })
})
