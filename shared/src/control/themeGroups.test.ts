import { describe, expect, it } from 'vitest'
import { momentOf } from '../permissions/moment.ts'
import { applyCommand, type Command } from './commands.ts'
import type { Control } from './control.ts'
import { grouped, here, peopledControl } from './fixtures/groupedControl.ts'
import { currentGroups, isAtWorkElsewhere, membersOf } from './groups.ts'

const after = (control: Control, wish: object): Control =>
  applyCommand(control, { id: 'c1', ...wish } as Command, 5)
const themed = (wish: object = {}) =>
  after(grouped(peopledControl(here(6)), 2), {
    type: 'makeThemeGroups',
    themes: ['goals', 'trust', 'goals'],
    basis: 'interest',
    choose: false,
    ...wish,
  })

describe('groups by theme', () => {
  it('take the place of those there were, one for each theme', () => {
    const control = themed()
    expect(currentGroups(control.groups)).toMatchObject([
      { id: 'g3', number: 1, theme: 'goals', basis: 'interest', presented: false },
      { id: 'g4', number: 2, theme: 'trust', basis: 'interest', presented: false },
    ])
    expect(control.groups['g1']?.past).toBe(true)
    expect([membersOf(control.participants, 'g3'), membersOf(control.participants, 'g4')]).toEqual([
      expect.objectContaining({ length: 3 }),
      expect.objectContaining({ length: 3 }),
    ])
    expect(control.grouping).toBe('dealt')
  })

  it('are chosen where that is wished', () => {
    const control = themed({ choose: true })
    expect(control.grouping).toBe('chosen')
    expect(Object.values(control.participants).every(({ group }) => group === null)).toBe(true)
  })

  it('have their theme to themselves until they have presented', () => {
    const control = themed()
    const [mine] = membersOf(control.participants, 'g3')
    const [theirs] = membersOf(control.participants, 'g4')
    if (mine === undefined || theirs === undefined) throw new Error('nobody')
    const elsewhere = (room: Control, who: string, theme: string | null) =>
      momentOf(room, who, theme).elsewhere
    expect(elsewhere(control, mine.id, 'goals')).toBe(false)
    expect(elsewhere(control, theirs.id, 'goals')).toBe(true)
    expect(elsewhere(control, theirs.id, 'trust')).toBe(false)
    expect(elsewhere(control, theirs.id, 'lunch')).toBe(false)
    expect(elsewhere(control, theirs.id, null)).toBe(false)
    const presented = after(control, { type: 'presentGroup', group: 'g3', presented: true })
    expect(elsewhere(presented, theirs.id, 'goals')).toBe(false)
    expect(after(presented, { type: 'presentGroup', group: 'g3', presented: true })).toBe(presented)
    expect(after(control, { type: 'presentGroup', group: 'g1', presented: true })).toBe(control)
    const ended = after(control, { type: 'endGroups' })
    expect(isAtWorkElsewhere(ended, theirs.id, 'goals')).toBe(false)
  })
})

it('a room that is asleep is as good as locked', () => {
  const control = peopledControl(here(1))
  const asleep = { since: 1, closed: 'meeting', next: null, opensAt: null }
  expect(momentOf(control, 'p1').locked).toBe(false)
  expect(momentOf({ ...control, asleep }, 'p1').locked).toBe(true)
})
