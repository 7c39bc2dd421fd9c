import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, step, twoHours } from './fixtures/course.ts'
import { currentStep, goTo, runTimer, spentOn, stepsAhead, timeLeft } from './runTimer.ts'

type Course = ReturnType<typeof twoHours>

describe('the timer', () => {
  it('begins with the first step, and with it the end is agreed', () => {
    const begun = runTimer(twoHours(), true, at(3))
    expect(begun.timer).toEqual({ step: 'frame', since: at(3), spent: {}, endsAt: at(123) })
    expect(timeLeft(begun, at(3))).toBe(at(10))
    expect(timeLeft(begun, at(15))).toBe(at(-2))
    expect(stepsAhead(begun).map(({ id }) => id)).toEqual(['listen', 'focus', 'agree'])
  })

  it('is not there before the meeting', () => {
    const before = twoHours()
    expect(timeLeft(before, at(1))).toBeUndefined()
    expect(currentStep(before)).toBeUndefined()
    expect(runTimer(before, false, at(1))).toEqual(before)
  })

  it('stands still in a pause, and goes on from there', () => {
    const paused = runTimer(goTo(twoHours(), 'frame', 0), false, at(4))
    expect(timeLeft(paused, at(30))).toBe(at(6))
    const again = runTimer(paused, true, at(30))
    expect(timeLeft(again, at(31))).toBe(at(5))
  })

  it('goes back to what was left of a step, and runs', () => {
    const there = goTo(goTo(twoHours(), 'frame', 0), 'listen', at(7))
    const back = goTo(runTimer(there, false, at(9)), 'frame', at(20))
    expect(timeLeft(back, at(21))).toBe(at(2))
    expect(spentOn(back.timer, 'listen', at(21))).toBe(at(2))
  })

  it('begins anywhere, and ends as much earlier', () => {
    expect(goTo(twoHours(), 'focus', 0).timer.endsAt).toBe(at(85))
  })

  it('counts a step only once it is taken up again', () => {
    const { agenda, timer } = twoHours()
    const steps = agenda.steps.map((each) => ({ ...each, skipped: each.id === 'frame' }))
    const begun = runTimer({ agenda: { ...agenda, steps }, timer }, true, 0)
    expect(begun.timer).toMatchObject({ step: 'listen', endsAt: at(110) })
    const back = goTo(begun, 'frame', at(1))
    expect(back.agenda.steps[0]?.skipped).toBe(false)
    expect(back.timer.endsAt).toBe(at(110))
    expect(goTo({ agenda: { ...agenda, steps }, timer }, 'frame', 0).timer.endsAt).toBe(at(120))
  })

  it('skips no step when two press at once: both ask for the same one', () => {
    const first = goTo(goTo(twoHours(), 'frame', 0), 'listen', at(10))
    expect(goTo(first, 'listen', at(10) + 80)).toBe(first)
  })

  it('goes to no step that there is not, though its name be an object’s own', () => {
    const before = goTo(twoHours(), 'frame', 0)
    expect(goTo(before, 'nowhere', at(1))).toBe(before)
    const odd: Course = {
      ...before,
      agenda: { ...before.agenda, steps: [step('constructor')] },
    }
    expect(timeLeft(goTo(odd, 'constructor', at(1)), at(2))).toBe(at(9))
  })

  it('loses no time and counts none twice, whatever is pressed', () => {
    const press = fc.record({
      wait: fc.integer({ min: 0, max: 20 * 60_000 }),
      act: fc.constantFrom('frame', 'listen', 'focus', 'agree', 'start', 'pause'),
    })
    fc.assert(
      fc.property(fc.array(press, { maxLength: 40 }), (presses) => {
        let now = 0
        let ran = 0
        let course = twoHours()
        for (const { wait, act } of presses) {
          if (course.timer.since !== null) ran += wait
          now += wait
          if (act === 'start' || act === 'pause') course = runTimer(course, act === 'start', now)
          else course = goTo(course, act, now)
        }
        const spent = course.agenda.steps.map(({ id }) => spentOn(course.timer, id, now))
        expect(spent.reduce((sum, each) => sum + each, 0)).toBe(ran)
      }),
      { seed: 5, numRuns: 300 },
    )
  })

  it('is never negative for a clock that was set back', () => {
    expect(spentOn(goTo(twoHours(), 'frame', at(60)).timer, 'frame', at(10))).toBe(0)
  })
})
