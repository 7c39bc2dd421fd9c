import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from '../protocol/limits.ts'
import { applyCommand, type Command, commandSchema } from './commands.ts'
import { controlSchema } from './control.ts'
import { grouped, here, peopledControl } from './fixtures/groupedControl.ts'
import { sampleControl } from './fixtures/sampleControl.ts'
import { currentGroups } from './groups.ts'

const id = 'c1'
const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    id: fc.constant(id),
    type: fc.constant('rename' as const),
    title: fc.constantFrom('Mandag', 'Tirsdag', ''),
  }),
  fc.record({ id: fc.constant(id), type: fc.constant('lock' as const), locked: fc.boolean() }),
  fc.record({
    id: fc.constant(id),
    type: fc.constant('openTheme' as const),
    theme: fc.constantFrom('goals', 'trust', null),
  }),
  fc.constant<Command>({ id, type: 'endGroups' }),
  fc.record({
    id: fc.constant(id),
    type: fc.constant('moveToGroup' as const),
    participant: fc.constantFrom('p1', 'p2', 'p9'),
    group: fc.constantFrom('g1', 'g2', 'g9', null),
  }),
  fc.record({
    id: fc.constant(id),
    type: fc.constant('nameGroup' as const),
    group: fc.constantFrom('g1', 'g9'),
    name: fc.constantFrom('Ude', ''),
  }),
  fc.record({
    id: fc.constant(id),
    type: fc.constant('leadGroup' as const),
    group: fc.constantFrom('g1', 'g2'),
    leader: fc.constantFrom('p1', 'p2', 'p9', null),
  }),
  fc.constant<Command>({ id, type: 'end' }),
  fc.constant<Command>({ id, type: 'reopen' }),
)

describe('a command', () => {
  it.each<[Command, object]>([
    [{ id, type: 'rename', title: 'Tirsdag' }, { title: 'Tirsdag' }],
    [{ id, type: 'lock', locked: true }, { locked: true }],
    [{ id, type: 'openTheme', theme: 'trust' }, { openTheme: 'trust' }],
    [
      { id, type: 'end' },
      { phase: 'ended', endedAt: 5_000 },
    ],
  ])('%j does what it says, and nothing else', (command, changed) => {
    const before = sampleControl()
    const after = applyCommand(before, command, 5_000)
    expect(after).toEqual({ ...before, ...changed, version: 2 })
  })

  it('reopens a room that has ended', () => {
    const before = sampleControl({ phase: 'ended', endedAt: 4_000 })
    const after = applyCommand(before, { id, type: 'reopen' }, 5_000)
    expect(after).toEqual({ ...before, phase: 'open', endedAt: null, version: 2 })
  })

  it('changes nothing when it asks for what is so: the record is the same one', () => {
    const open = sampleControl({ locked: true, openTheme: 'goals' })
    const ended = sampleControl({ phase: 'ended', endedAt: 4_000 })
    expect(applyCommand(open, { id, type: 'rename', title: 'Mandag' }, 5_000)).toBe(open)
    expect(applyCommand(open, { id, type: 'lock', locked: true }, 5_000)).toBe(open)
    expect(applyCommand(open, { id, type: 'openTheme', theme: 'goals' }, 5_000)).toBe(open)
    expect(applyCommand(open, { id, type: 'reopen' }, 5_000)).toBe(open)
    expect(applyCommand(ended, { id, type: 'end' }, 5_000)).toBe(ended)
  })

  it('is absolute, touches no former record, and grows the version by one', () => {
    fc.assert(
      fc.property(fc.array(commands), commands, (history, command) => {
        const before = history.reduce(
          (control, each, turn) => applyCommand(control, each, 2_000 + turn),
          grouped(peopledControl(here(4)), 2),
        )
        const kept = { ...before }
        const after = applyCommand(before, command, 9_000)
        expect(before).toEqual(kept)
        expect(after.version).toBe(before.version + (after === before ? 0 : 1))
        expect(applyCommand(after, command, 9_999)).toBe(after)
        expect(controlSchema.safeParse(after).data).toEqual(after)
      }),
      { seed: 11, numRuns: 200 },
    )
  })
})

describe('a command for groups', () => {
  const before = peopledControl(here(4))
  const make = { id, type: 'makeGroups', count: 2, choose: false, remoteApart: false } as const

  it('makes them, anew each time: the server does one under the same id once', () => {
    const once = applyCommand(before, make, 5_000)
    expect(once).toEqual({ ...grouped(before, 2), version: before.version + 1 })
    const twice = applyCommand(once, { ...make, id: 'c2', choose: true }, 5_000)
    expect(twice).toMatchObject({ grouping: 'chosen', version: once.version + 1 })
    expect(currentGroups(twice.groups).map((group) => group.id)).toEqual(['g3', 'g4'])
  })

  it('ends them, moves people, and names groups and their leaders', () => {
    const control = grouped(before, 2)
    const after = (command: Command) => applyCommand(control, command, 5_000)
    expect(after({ id, type: 'endGroups' }).grouping).toBe('none')
    const moved = after({ id, type: 'moveToGroup', participant: 'p1', group: 'g2' })
    expect(moved.participants.p1?.group).toBe('g2')
    expect(after({ id, type: 'nameGroup', group: 'g1', name: 'Ude' }).groups.g1?.name).toBe('Ude')
    expect(after({ id, type: 'leadGroup', group: 'g1', leader: 'p3' }).groups.g1?.leader).toBe('p3')
  })
})

describe('what a facilitator may send', () => {
  it('has its title trimmed', () => {
    const sent = { id, type: 'rename', title: '  Tirsdag ' }
    expect(commandSchema.parse(sent)).toEqual({ ...sent, title: 'Tirsdag' })
  })

  it.each([
    { type: 'end' },
    { id: '', type: 'end' },
    { id: '__proto__', type: 'end' },
    { id, type: 'toggle' },
    { id, type: 'constructor' },
    { id, type: 'lock' },
    { id, type: 'lock', locked: 'yes' },
    { id, type: 'end', endedAt: 1 },
    { id, type: 'rename', title: 'x'.repeat(limits.title + 1) },
    { id, type: 'openTheme', theme: 'a theme' },
    { id, type: 'openTheme', theme: '__proto__' },
    { id, type: 'makeGroups', count: 0, choose: false, remoteApart: false },
    { id, type: 'makeGroups', count: limits.groups + 1, choose: false, remoteApart: false },
    { id, type: 'makeGroups', count: 2.5, choose: false, remoteApart: false },
    { id, type: 'makeGroups', count: 2 },
    { id, type: 'moveToGroup', participant: 'p1' },
    { id, type: 'nameGroup', group: 'g1', name: 'x'.repeat(limits.name + 1) },
    { id, type: 'leadGroup', group: '__proto__', leader: null },
    'end',
    null,
  ])('is never %j', (sent) => {
    expect(commandSchema.safeParse(sent).success).toBe(false)
  })
})
