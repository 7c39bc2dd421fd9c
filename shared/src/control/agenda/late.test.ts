import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setMinutes } from './editAgenda.ts'
import { at, step, twoHours } from './fixtures/course.ts'
import { expectedEnd, minutesLate, shorterSteps } from './late.ts'
import { goTo, runTimer, stepsAhead } from './runTimer.ts'

const begun = () => goTo(twoHours(), 'frame', 0)

describe('a meeting', () => {
  it('is in time while its steps are, and late once one goes over', () => {
    expect(minutesLate(twoHours(), at(30))).toBe(0)
    expect(minutesLate(begun(), at(10))).toBe(0)
    expect(minutesLate(begun(), at(10) + 1)).toBe(1)
    expect(expectedEnd(begun(), at(14))).toBe(at(124))
    expect(minutesLate(begun(), at(14))).toBe(4)
  })

  it('grows late in a pause, and by a longer step; never where no end is agreed', () => {
    expect(minutesLate(runTimer(begun(), false, at(5)), at(9))).toBe(4)
    const longer = { ...begun(), agenda: setMinutes(begun().agenda, { focus: 60 }) }
    expect(minutesLate(longer, 0)).toBe(5)
    const endless = { ...begun(), timer: { ...begun().timer, endsAt: null } }
    expect(minutesLate(endless, at(90))).toBe(0)
  })

  it('is offered nothing while it is in time', () => {
    expect(shorterSteps(begun(), at(10))).toBeUndefined()
    expect(shorterSteps(twoHours(), at(10))).toBeUndefined()
  })

  it('that is 12 minutes late is offered them of all steps to come, each by its room', () => {
    const late = goTo(begun(), 'listen', at(22))
    expect(shorterSteps(late, at(22))).toEqual({
      minutes: { focus: 49, agree: 24 },
      stillLate: 0,
    })
  })

  it('takes of the step under way when those to come give too little', () => {
    const late = goTo(begun(), 'listen', at(35))
    expect(shorterSteps(late, at(37))).toEqual({
      minutes: { focus: 45, agree: 20, listen: 20 },
      stillLate: 0,
    })
  })

  it('says what remains when all is as short as it may be', () => {
    const late = goTo(begun(), 'focus', at(95))
    expect(shorterSteps(late, at(95))).toEqual({
      minutes: { agree: 20, focus: 45 },
      stillLate: 40,
    })
    const last = goTo(begun(), 'agree', at(110))
    expect(shorterSteps(last, at(139))).toEqual({ minutes: { agree: 29 }, stillLate: 19 })
    expect(shorterSteps(last, at(145))).toBeUndefined()
  })

  it('that takes the offer ends in time, and keeps to what is recommended', () => {
    const steps = fc.array(
      fc.record({
        min: fc.integer({ min: 1, max: 40 }),
        more: fc.integer({ min: 0, max: 30 }),
        skipped: fc.boolean(),
        spent: fc.integer({ min: 0, max: at(50) }),
      }),
      { minLength: 1, maxLength: 8 },
    )
    const meeting = fc.record({
      steps,
      at: fc.nat({ max: 7 }),
      waited: fc.integer({ min: 0, max: at(90) }),
      end: fc.integer({ min: 0, max: at(200) }),
    })
    fc.assert(
      fc.property(meeting, ({ steps: drawn, at: index, waited, end }) => {
        const made = drawn.map(({ min, more, skipped }, n) =>
          step(`s${n}`, { min, minutes: min + more, max: min + more, skipped }),
        )
        const spent = Object.fromEntries(drawn.map((each, n) => [`s${n}`, each.spent]))
        const now = 0 + waited
        const course = {
          agenda: { session: 'meeting', steps: made },
          timer: { step: `s${index % made.length}`, since: 0, spent, endsAt: end },
        }
        const offer = shorterSteps(course, now)
        if (offer === undefined) return
        const after = { ...course, agenda: setMinutes(course.agenda, offer.minutes) }
        expect(minutesLate(after, now)).toBe(offer.stillLate)
        const open = [...stepsAhead(course).map(({ id }) => id), course.timer.step]
        for (const [id, minutes] of Object.entries(offer.minutes)) {
          const before = made.find((each) => each.id === id)
          expect(open).toContain(id)
          expect(minutes).toBeGreaterThanOrEqual(before?.min ?? Infinity)
          expect(minutes).toBeLessThan(before?.minutes ?? 0)
        }
      }),
      { seed: 8, numRuns: 1_000 },
    )
  })
})
