import { describe, expect, it } from 'vitest'
import { applyCommand, type Command } from '../control/commands.ts'
import type { Control } from '../control/control.ts'
import { here, peopledControl } from '../control/fixtures/groupedControl.ts'
import { whyLate } from './whyLate.ts'

const after = (control: Control, wish: object): Control =>
  applyCommand(control, { id: 'c1', ...wish } as Command, 5)
const room = () => peopledControl(here(2))
const hide = {
  type: 'openPlacing',
  placing: 'h1',
  of: 'participant',
  anonymous: false,
  last: ['p2'],
}

describe('why somebody cannot do something now', () => {
  it('is that the map is locked, the room asleep, or the meeting over', () => {
    const locked = after(room(), { type: 'lock', locked: true })
    expect(whyLate(locked, 'p1')).toBe('locked')
    const { session } = room().agenda
    const asleep = after(room(), { type: 'closeSession', session, next: null, opensAt: null })
    expect(whyLate(asleep, 'p1')).toBe('asleep')
    expect(whyLate(after(locked, { type: 'end' }), 'p1')).toBe('ended')
  })

  it('is that their turn is to come', () => {
    const round = { round: 'r1', seconds: 60, order: [], talkFirst: true }
    expect(whyLate(after(room(), { type: 'startRound', ...round }), 'p2')).toBe('waiting')
  })

  it('is that they place hidden, for as long as theirs is not shown', () => {
    const hidden = after(room(), hide)
    expect([whyLate(hidden, 'p1'), whyLate(hidden, 'p2')]).toEqual(['hidden', 'hidden'])
    const shown = after(hidden, { type: 'showPlacing', placing: 'h1', shown: 'others' })
    expect(whyLate(shown, 'p2')).toBe('hidden')
  })

  it('is that another group works on the theme', () => {
    const wish = { themes: ['goals', 'trust'], basis: null, choose: false }
    const grouped = after(room(), { type: 'makeThemeGroups', ...wish })
    expect(whyLate(grouped, 'p2', 'goals')).toBe('elsewhere')
  })
})
