import type { Control } from '../control.ts'
import type { Agenda, AgendaStep } from './agenda.ts'
import type { Timer } from './timer.ts'

type Course = Pick<Control, 'agenda' | 'timer'>

export const minute = 60_000

const before = ({ spent }: Timer, step: string): number =>
  (Object.hasOwn(spent, step) ? spent[step] : undefined) ?? 0

/** What a step has used, in ms; never less than nothing, whatever a clock says. @param now ms of server time */
export const spentOn = (timer: Timer, step: string, now: number): number => {
  const running = timer.step === step && timer.since !== null ? Math.max(0, now - timer.since) : 0
  return before(timer, step) + running
}

export const currentStep = ({ agenda, timer }: Course): AgendaStep | undefined =>
  agenda.steps.find(({ id }) => id === timer.step)

/** What is left of the step under way, in ms: below zero once it is over; undefined before the meeting. */
export const timeLeft = (course: Course, now: number): number | undefined => {
  const step = currentStep(course)
  return step && step.minutes * minute - spentOn(course.timer, step.id, now)
}

/** Steps that are still to come, in order. */
export const stepsAhead = ({ agenda, timer }: Course): AgendaStep[] => {
  const at = agenda.steps.findIndex(({ id }) => id === timer.step)
  return agenda.steps.slice(at + 1).filter(({ skipped }) => !skipped)
}

/** Lets the timer stand still. */
export const stopTimer = (timer: Timer, now: number): Timer => {
  const { step, since } = timer
  if (step === null || since === null) return timer
  return { ...timer, since: null, spent: { ...timer.spent, [step]: spentOn(timer, step, now) } }
}

/** When a meeting that begins with this step is to be over. */
const endAfter = ({ steps }: Agenda, first: AgendaStep, now: number): number =>
  steps
    .slice(steps.indexOf(first))
    .reduce((end, { skipped, minutes }) => end + (skipped ? 0 : minutes * minute), now)

/** Goes to a step, whose time then runs, from where it was left; a step that was skipped is taken up again. */
export const goTo = (course: Course, id: string, now: number): Course => {
  const { agenda, timer } = course
  const found = agenda.steps.find((each) => each.id === id)
  if (found === undefined || timer.step === id) return course
  const step = { ...found, skipped: false }
  const steps = agenda.steps.map((each) => (each === found ? step : each))
  const after = found.skipped ? { ...agenda, steps } : agenda
  const begins = timer.step === null && timer.endsAt === null
  const endsAt = begins ? endAfter(after, found.skipped ? step : found, now) : timer.endsAt
  return { agenda: after, timer: { ...stopTimer(timer, now), step: id, since: now, endsAt } }
}

/** Starts or stops the time of the step under way; to start a meeting that has not begun is to go to its first step. */
export const runTimer = (course: Course, running: boolean, now: number): Course => {
  const { agenda, timer } = course
  if (!running) return { agenda, timer: stopTimer(timer, now) }
  if (timer.step === null) {
    const first = agenda.steps.find(({ skipped }) => !skipped)
    return first === undefined ? course : goTo(course, first.id, now)
  }
  return { agenda, timer: timer.since === null ? { ...timer, since: now } : timer }
}
