import { describe, expect, it } from 'vitest'
import { applyCommand, type Command } from '../commands.ts'
import type { Control } from '../control.ts'
import { sampleControl } from '../fixtures/sampleControl.ts'
import { nextSession } from './sessions.ts'

const threeSessions = (): Control => {
  const control = sampleControl()
  const [first] = control.kit.sessions
  if (first === undefined) throw new Error('no session')
  const sessions = ['one', 'two', 'three'].map((id) => ({
    ...first,
    id,
    items: first.items.map((item) => ({ ...item, id: `${id}-${item.id}` })),
  }))
  const kit = { ...control.kit, sessions }
  return applyCommand(
    { ...control, kit, agenda: { ...control.agenda, session: 'old' } },
    { id: 'c0', type: 'openSession', session: 'one' },
    1_000,
  )
}
const after = (control: Control, now: number, ...commands: object[]) =>
  commands.reduce<Control>(
    (record, wish) => applyCommand(record, { id: 'c1', ...wish } as Command, now),
    control,
  )
const close = (session: string, bend: object = {}) => ({
  type: 'closeSession',
  session,
  next: null,
  opensAt: null,
  ...bend,
})
const at = (minutes: number) => 1_000 + minutes * 60_000

// R-SESSION-1
describe('between two sessions', () => {
  it('the room sleeps: the time stands still and nothing begins', () => {
    const running = after(threeSessions(), at(0), { type: 'runTimer', running: true })
    const asleep = after(running, at(5), close('one', { next: 'two', opensAt: 9_000_000 }))
    expect(asleep.asleep).toEqual({ since: at(5), closed: 'one', next: 'two', opensAt: 9_000_000 })
    expect(asleep.timer.since).toBeNull()
    const step = asleep.timer.step ?? ''
    expect(asleep.timer.spent[step]).toBe(5 * 60_000)
    for (const wish of [
      { type: 'runTimer', running: true },
      { type: 'goTo', step: asleep.agenda.steps[1]?.id },
      { type: 'startRound', round: 'r1', seconds: 60, order: [], talkFirst: false },
      { type: 'openVote', vote: 'v1', dots: 3 },
      close('one'),
    ]) {
      expect(after(asleep, at(9), wish)).toBe(asleep)
    }
  })

  it('is over when a session opens, with its own agenda, not begun', () => {
    const asleep = after(
      threeSessions(),
      at(5),
      { type: 'runTimer', running: true },
      close('one', { next: 'two' }),
    )
    const second = after(asleep, at(99), { type: 'openSession', session: 'two' })
    expect(second.asleep).toBeNull()
    expect(second.agenda.session).toBe('two')
    expect(second.timer).toEqual({ step: null, since: null, spent: {}, endsAt: null })
    expect(second.held['one']?.closedAt).toBe(at(5))
    expect(nextSession(second)?.id).toBe('three')
    expect(
      nextSession({ ...second, agenda: { ...second.agenda, session: 'three' } }),
    ).toBeUndefined()
  })

  it('gives each group its theme back: in the next session it has yet to present', () => {
    const wish = { type: 'makeThemeGroups', themes: ['goals'], basis: null, choose: false }
    const grouped = after(threeSessions(), at(1), wish)
    const [group = ''] = Object.keys(grouped.groups)
    const presented = after(grouped, at(2), { type: 'presentGroup', group, presented: true })
    expect(after(presented, at(3), close('one')).groups[group]?.presented).toBe(true)
    const next = after(presented, at(3), { type: 'openSession', session: 'two' })
    expect(next.groups[group]).toEqual(grouped.groups[group])
  })

  it('may be planned for another session or time while it sleeps, also for the one that was closed', () => {
    const asleep = after(threeSessions(), at(5), close('one', { next: 'two', opensAt: 9_000 }))
    const plan = (control: Control, next: string | null, opensAt: number | null) =>
      after(control, at(6), { type: 'planSession', next, opensAt })
    expect(plan(asleep, 'three', 7_000).asleep).toEqual({
      since: at(5),
      closed: 'one',
      next: 'three',
      opensAt: 7_000,
    })
    expect(plan(asleep, 'one', null).asleep).toMatchObject({ next: 'one', opensAt: null })
    expect(plan(asleep, 'nine', 9_000).asleep?.next).toBeNull()
    expect(plan(asleep, 'two', 9_000)).toBe(asleep)
    const awake = threeSessions()
    expect(plan(awake, 'two', 9_000)).toBe(awake)
  })

  it('is of the session that is open, and names only sessions that there are', () => {
    const control = threeSessions()
    expect(after(control, at(1), close('two'))).toBe(control)
    expect(after(control, at(1), close('one', { next: 'nine' })).asleep?.next).toBeNull()
    const ended = after(control, at(1), { type: 'end' })
    expect(after(ended, at(2), close('one'))).toBe(ended)
  })
})

describe('a session that is opened again', () => {
  it('goes on as it was left, its time standing still', () => {
    const first = after(
      threeSessions(),
      at(0),
      { type: 'setMinutes', minutes: { 'one-listen': 33 } },
      { type: 'runTimer', running: true },
    )
    const asleep = after(first, at(5), close('one'))
    const again = after(asleep, at(60), { type: 'openSession', session: 'one' })
    expect(again.agenda).toBe(asleep.agenda)
    expect(again.timer).toMatchObject({ step: first.timer.step, since: null, endsAt: null })
    const over = after(again, at(60), { type: 'openSession', session: 'two' })
    const back = after(over, at(90), { type: 'openSession', session: 'one' })
    expect(back.agenda).toEqual(asleep.agenda)
    expect(back.timer.spent).toEqual(asleep.timer.spent)
    const third = after(over, at(90), { type: 'openSession', session: 'three' })
    expect(third.held['two']).toBeUndefined()
  })
})

it('the checklist is ticked off, each once, and only what is on it', () => {
  const control = sampleControl()
  const kit = { ...control.kit, checklist: [{ id: 'room', text: { da: 'Lokale', en: 'Room' } }] }
  const ready = after({ ...control, kit }, 5, { type: 'check', check: 'room', done: true })
  expect(ready.checked).toEqual(['room'])
  expect(after(ready, 6, { type: 'check', check: 'room', done: true })).toBe(ready)
  expect(after(ready, 6, { type: 'check', check: 'lunch', done: true })).toBe(ready)
  expect(after(ready, 6, { type: 'check', check: 'room', done: false }).checked).toEqual([])
})
