import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand, type Command, commandSchema } from '../commands.ts'
import { type Control, controlSchema } from '../control.ts'
import { sampleControl } from '../fixtures/sampleControl.ts'
import { newControl, withAllKeys } from '../newControl.ts'
import { at, twoHours } from './fixtures/course.ts'

const id = 'c1'
const steps = ['frame', 'listen', 'focus', 'agree', 'x1', 'nowhere']
const command = <Type extends Command['type']>(
  type: Type,
  wish: {
    [Key in Exclude<keyof Extract<Command, { type: Type }>, 'id' | 'type'>]: fc.Arbitrary<
      Extract<Command, { type: Type }>[Key]
    >
  },
) =>
  fc.record({
    id: fc.constant(id),
    type: fc.constant(type),
    ...wish,
  }) as fc.Arbitrary<unknown> as fc.Arbitrary<Command>
const someStep = fc.constantFrom(...steps)
const before = fc.constantFrom(...steps, null)

const commands: fc.Arbitrary<Command> = fc.oneof(
  command('goTo', { step: someStep }),
  command('runTimer', { running: fc.boolean() }),
  command('setMinutes', { minutes: fc.dictionary(someStep, fc.integer({ min: 1, max: 90 })) }),
  command('moveStep', { step: someStep, before }),
  command('addStep', {
    step: fc.constant('x1'),
    kind: fc.constant('break' as const),
    name: fc.constant(''),
    minutes: fc.integer({ min: 1, max: 20 }),
    before,
  }),
  command('skipStep', { step: someStep, skipped: fc.boolean() }),
  command('removeStep', { step: someStep }),
  command('setEnd', { endsAt: fc.constantFrom(at(110), null) }),
  command('openSession', { session: fc.constantFrom('meeting', 'nowhere') }),
  command('openField', { field: fc.constantFrom(1, 4, null) }),
  fc.constant<Command>({ id, type: 'end' }),
  fc.constant<Command>({ id, type: 'reopen' }),
)

const meeting = (bend: Partial<Control> = {}) => sampleControl({ ...twoHours(), ...bend })

describe('a command for the agenda', () => {
  it('is absolute, touches no former record, and keeps the agenda whole', () => {
    fc.assert(
      fc.property(fc.array(commands), commands, (history, asked) => {
        const was = history.reduce(
          (control, each, turn) => applyCommand(control, each, at(turn)),
          meeting(),
        )
        const kept = { ...was, agenda: { ...was.agenda }, timer: { ...was.timer } }
        const after = applyCommand(was, asked, at(50))
        expect(was).toEqual(kept)
        expect(applyCommand(after, asked, at(51))).toBe(after)
        expect(controlSchema.safeParse(after).data).toEqual(after)
        const ids = after.agenda.steps.map((step) => step.id)
        expect(new Set(ids).size).toBe(ids.length)
        if (after.timer.step !== null) expect(ids).toContain(after.timer.step)
      }),
      { seed: 12, numRuns: 400 },
    )
  })

  it('that both facilitators give at once moves the meeting on once', () => {
    const first = applyCommand(meeting(), { id, type: 'goTo', step: 'frame' }, 0)
    const once = applyCommand(first, { id: 'c2', type: 'goTo', step: 'listen' }, at(10))
    const twice = applyCommand(once, { id: 'c3', type: 'goTo', step: 'listen' }, at(10) + 5)
    expect(twice).toBe(once)
    const more = { type: 'setMinutes', minutes: { listen: 30 } } as const
    const longer = applyCommand(once, { id: 'c4', ...more }, at(11))
    expect(applyCommand(longer, { id: 'c5', ...more }, at(11))).toBe(longer)
  })

  it('stops the timer with the meeting, and starts it only in an open one', () => {
    const running = applyCommand(meeting(), { id, type: 'runTimer', running: true }, 0)
    const ended = applyCommand(running, { id, type: 'end' }, at(4))
    expect(ended.timer).toMatchObject({ step: 'frame', since: null, spent: { frame: at(4) } })
    expect(applyCommand(ended, { id, type: 'runTimer', running: true }, at(5))).toBe(ended)
    expect(applyCommand(ended, { id, type: 'goTo', step: 'agree' }, at(5))).toBe(ended)
  })

  it('opens another of the kit’s sessions from its beginning', () => {
    const { kit } = sampleControl()
    const [first] = kit.sessions
    if (first === undefined) throw new Error('the small kit has no session')
    const second = { ...first, id: 'second' }
    const control = applyCommand(
      sampleControl({ kit: { ...kit, sessions: [first, second] } }),
      { id, type: 'runTimer', running: true },
      at(3),
    )
    const after = applyCommand(control, { id, type: 'openSession', session: 'second' }, at(9))
    expect(after.agenda.session).toBe('second')
    expect(after.timer).toEqual({ step: null, since: null, spent: {}, endsAt: null })
  })

  it.each([
    { type: 'setMinutes', minutes: { listen: 0 } },
    { type: 'setMinutes', minutes: { listen: 481 } },
    { type: 'setMinutes', minutes: { listen: 2.5 } },
    { type: 'addStep', step: 'x', kind: 'lunch', name: '', minutes: 5, before: null },
    { type: 'goTo' },
    { type: 'next' },
    { type: 'openField', field: 5 },
  ])('is not %j', (wish) => {
    expect(commandSchema.safeParse({ id, ...wish }).success).toBe(false)
  })
})

describe('a new room', () => {
  it('has the agenda of the kit’s first session, not begun', () => {
    expect(sampleControl()).toMatchObject({
      agenda: {
        session: 'meeting',
        steps: [{ id: 'talk', kind: 'focus', minutes: 10, min: 5, max: 15 }],
      },
      timer: { step: null },
      openField: null,
    })
  })

  it('that an older version stored gets what is missing, and loses nothing', () => {
    const now = { ...sampleControl(), locked: true }
    const { agenda, timer, openField, ...stored } = now
    expect(withAllKeys(stored as Control)).toEqual(now)
    const begun = applyCommand(now, { id, type: 'goTo', step: 'talk' }, at(1))
    expect(withAllKeys(begun)).toEqual(begun)
    expect(newControl({ ...now, title: '' }, 1_000).timer).toEqual(timer)
    expect([agenda.steps.length, openField]).toEqual([1, null])
  })
})
