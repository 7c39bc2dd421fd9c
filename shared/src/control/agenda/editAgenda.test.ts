import { describe, expect, it } from 'vitest'
import { limits } from '../../protocol/limits.ts'
import type { Agenda } from './agenda.ts'
import { addStep, moveStep, removeStep, setMinutes, skipStep } from './editAgenda.ts'
import { step, twoHours } from './fixtures/course.ts'
import { goTo } from './runTimer.ts'

const { agenda } = twoHours()
const idsOf = ({ steps }: Agenda) => steps.map(({ id }) => id)
const pause = { id: 'x1', kind: 'break', name: '', minutes: 10, before: 'focus' } as const

describe('an agenda', () => {
  it('has other minutes, for one step or several, and none for steps there are not', () => {
    const after = setMinutes(agenda, { listen: 26, agree: 35, nowhere: 5 })
    expect(after.steps.map(({ minutes }) => minutes)).toEqual([10, 26, 55, 35])
    expect(setMinutes(agenda, { listen: 25 })).toBe(agenda)
    expect(setMinutes(agenda, { nowhere: 5 })).toBe(agenda)
  })

  it('is put in another order', () => {
    expect(idsOf(moveStep(agenda, 'agree', 'listen'))).toEqual([
      'frame',
      'agree',
      'listen',
      'focus',
    ])
    expect(idsOf(moveStep(agenda, 'frame', null))).toEqual(['listen', 'focus', 'agree', 'frame'])
  })

  it.each([
    ['frame', 'listen'],
    ['frame', 'frame'],
    ['agree', null],
    ['agree', 'nowhere'],
    ['nowhere', 'frame'],
  ])('stays as it is when %s goes before %s', (id, before) => {
    expect(moveStep(agenda, id, before)).toBe(agenda)
  })

  it('gets a break, once', () => {
    const after = addStep(agenda, pause)
    expect(idsOf(after)).toEqual(['frame', 'listen', 'x1', 'focus', 'agree'])
    expect(after.steps[2]).toEqual(
      step('x1', { kind: 'break', minutes: 10, min: 10, max: 10, added: true }),
    )
    expect(addStep(after, { ...pause, minutes: 20 })).toBe(after)
  })

  it('takes no more steps than a screen shows', () => {
    const steps = Array.from({ length: limits.agendaSteps }, (_, n) => step(`s${n}`))
    const full = { ...agenda, steps }
    expect(addStep(full, pause)).toBe(full)
  })

  it('skips a step and takes it up again, but never the one under way', () => {
    const course = goTo({ ...twoHours() }, 'frame', 0)
    const after = skipStep(course, 'listen', true)
    expect(after.steps[1]?.skipped).toBe(true)
    expect(skipStep({ ...course, agenda: after }, 'listen', false)).toEqual(course.agenda)
    expect(skipStep(course, 'frame', true)).toBe(course.agenda)
  })

  it('lets go of an added step, never of the kit’s or the one under way', () => {
    const course = { ...twoHours(), agenda: addStep(agenda, pause) }
    expect(removeStep(course, 'x1')).toEqual(agenda)
    expect(removeStep(course, 'frame')).toBe(course.agenda)
    const there = goTo(course, 'x1', 0)
    expect(removeStep(there, 'x1')).toBe(there.agenda)
  })
})
