import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand, type Command } from '../commands.ts'
import type { Control } from '../control.ts'
import { grouped, here, peopledControl } from '../fixtures/groupedControl.ts'
import { draftersOf, draftOwnerOf, isHidden, ownersOf, withReady } from './hiddenPlacing.ts'

const open = (control: Control, bend: object = {}): Control =>
  applyCommand(
    control,
    {
      id: 'c1',
      type: 'openPlacing',
      placing: 'h1',
      of: 'group',
      anonymous: false,
      last: [],
      ...bend,
    } as Command,
    2_000,
  )
const show = (control: Control, shown: 'others' | 'all', placing = 'h1') =>
  applyCommand(control, { id: 'c2', type: 'showPlacing', placing, shown }, 3_000)

describe('a hidden placing', () => {
  it('is each group’s; whoever is in none shapes their own', () => {
    const control = open(grouped(peopledControl(here(4)), 2))
    expect(ownersOf(control)).toEqual(['g1', 'g2'])
    expect(draftersOf(control, 'g1')).toEqual(['p1', 'p3'])
    expect(draftOwnerOf(control, 'facilitator')).toBeUndefined()
    const alone = {
      ...control.participants,
      p4: { number: 4, name: '', group: null, remote: false },
    }
    expect(ownersOf({ ...control, participants: alone })).toEqual(['g1', 'g2', 'p4'])
    expect(draftOwnerOf({ ...control, participants: alone }, 'p4')).toBe('p4')
  })

  it('is each participant’s, also of those in groups', () => {
    const control = open(grouped(peopledControl(here(3)), 2), { of: 'participant' })
    expect(ownersOf(control)).toEqual(['p1', 'p2', 'p3'])
    expect(draftersOf(control, 'p2')).toEqual(['p2'])
  })

  it('is one at a time, and opened once', () => {
    const control = open(peopledControl(here(2)), { of: 'participant' })
    expect(open(control, { placing: 'h2' })).toBe(control)
    const shown = show(control, 'others')
    expect(isHidden(shown)).toBe(false)
    expect(open(shown)).toBe(shown)
    expect(open(shown, { placing: 'h2' }).placing).toMatchObject({ id: 'h2', shown: 'none' })
  })

  it('shows those who come last only after all others, and by a press of its own', () => {
    const control = open(peopledControl(here(3)), { of: 'participant', last: ['p2', 'p9'] })
    expect(control.placing?.last).toEqual(['p2'])
    expect(show(control, 'all')).toBe(control)
    const others = show(control, 'others')
    expect(others.placing?.shown).toBe('others')
    expect([draftOwnerOf(others, 'p1'), draftOwnerOf(others, 'p2')]).toEqual([undefined, 'p2'])
    expect(show(others, 'others')).toBe(others)
    expect(show(others, 'all').placing?.shown).toBe('all')
    expect(show(control, 'others', 'h9')).toBe(control)
  })

  it('tells who is ready, each once', () => {
    const control = open(peopledControl(here(2)), { of: 'participant' })
    const ready = withReady(withReady(control, 'p1', true), 'p2', true)
    expect(ready.placing?.ready).toEqual(['p1', 'p2'])
    expect(withReady(ready, 'p1', true)).toBe(ready)
    expect(withReady(ready, 'p1', false).placing?.ready).toEqual(['p2'])
  })

  it('does not begin in a room that is over or asleep', () => {
    const control = peopledControl(here(2))
    expect(open({ ...control, phase: 'ended' }).placing).toBeNull()
    const asleep = { since: 1, closed: 'meeting', next: null, opensAt: null }
    expect(open({ ...control, asleep }).placing).toBeNull()
  })

  it('never lets a group’s members out or in, whatever is asked, but for who is in none', () => {
    const id = fc.constant('c9')
    const people = fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5')
    const commands = fc.oneof(
      fc.record({
        id,
        type: fc.constant('moveToGroup'),
        participant: people,
        group: fc.constantFrom('g1', 'g2', 'g3', null),
      }),
      fc.record({
        id,
        type: fc.constant('makeGroups'),
        count: fc.integer({ min: 1, max: 8 }),
        choose: fc.boolean(),
        remoteApart: fc.boolean(),
      }),
      fc.record({
        id,
        type: fc.constant('makeThemeGroups'),
        themes: fc.constant(['goals']),
        basis: fc.constant(null),
        choose: fc.boolean(),
      }),
      fc.record({ id, type: fc.constant('endGroups') }),
    ) as fc.Arbitrary<Command>
    fc.assert(
      fc.property(fc.array(commands, { maxLength: 12 }), (asked) => {
        const control = open(grouped(peopledControl(here(4)), 2))
        const after = asked.reduce((now, command) => applyCommand(now, command, 5), control)
        expect(after).toBe(control)
      }),
    )
  })
})
