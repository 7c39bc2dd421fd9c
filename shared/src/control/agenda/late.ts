import type { Control } from '../control.ts'
import type { AgendaStep } from './agenda.ts'
import { currentStep, minute, spentOn, stepsAhead, timeLeft } from './runTimer.ts'

type Course = Pick<Control, 'agenda' | 'timer'>

/** When the meeting will be over if every step to come takes its minutes; undefined before it has begun. */
export const expectedEnd = (course: Course, now: number): number | undefined => {
  const left = timeLeft(course, now)
  if (left === undefined) return undefined
  return stepsAhead(course).reduce((end, step) => {
    const unused = step.minutes * minute - spentOn(course.timer, step.id, now)
    return end + Math.max(0, unused)
  }, now + Math.max(0, left))
}

/** Whole minutes, rounded up, that the meeting will be over after its end; 0 when it is in time. */
export const minutesLate = (course: Course, now: number): number => {
  const end = expectedEnd(course, now)
  const { endsAt } = course.timer
  return end === undefined || endsAt === null ? 0 : Math.max(0, Math.ceil((end - endsAt) / minute))
}

/** Whole minutes by which a step can be shortened: down to what is recommended, or what it has used already. */
const roomIn = ({ timer }: Course, { id, minutes, min }: AgendaStep, now: number): number =>
  Math.max(0, minutes - Math.max(min, Math.ceil(spentOn(timer, id, now) / minute)))

interface Room {
  step: AgendaStep
  room: number
}

/** Takes minutes from several, each according to its room; of equal claims the earlier step's comes first. */
const share = (rooms: readonly Room[], wanted: number): [string, number][] => {
  const total = rooms.reduce((sum, { room }) => sum + room, 0)
  const cut = Math.min(wanted, total)
  if (cut === 0) return []
  const shares = rooms.map(({ step, room }) => {
    const exact = (room * cut) / total
    return { step, whole: Math.floor(exact), rest: exact - Math.floor(exact) }
  })
  const missing = cut - shares.reduce((sum, { whole }) => sum + whole, 0)
  const favoured = new Set(shares.toSorted((a, b) => b.rest - a.rest).slice(0, missing))
  return shares
    .map((each): [AgendaStep, number] => [each.step, each.whole + (favoured.has(each) ? 1 : 0)])
    .filter(([, less]) => less > 0)
    .map(([step, less]) => [step.id, step.minutes - less])
}

export interface ShorterSteps {
  /** The minutes each shortened step would have, as the command `setMinutes` takes them. */
  minutes: Record<string, number>
  /** Whole minutes that the meeting would still be late: 0 when it would end in time. */
  stillLate: number
}

/**
 * What a facilitator is offered when the meeting runs late: shorter steps within what the method recommends.
 * Steps to come give first, then the one under way. Undefined when it is in time or nothing can be shortened.
 */
export const shorterSteps = (course: Course, now: number): ShorterSteps | undefined => {
  const late = minutesLate(course, now)
  const current = currentStep(course)
  if (late === 0 || current === undefined) return undefined
  const rooms = (steps: readonly AgendaStep[]) =>
    steps.map((step) => ({ step, room: roomIn(course, step, now) }))
  const ahead = rooms(stepsAhead(course))
  const given = Math.min(
    late,
    ahead.reduce((sum, { room }) => sum + room, 0),
  )
  const own = rooms([current])
  const minutes = Object.fromEntries([...share(ahead, late), ...share(own, late - given)])
  if (Object.keys(minutes).length === 0) return undefined
  const ownRoom = own[0]?.room ?? 0
  return { minutes, stillLate: Math.max(0, late - given - ownRoom) }
}
