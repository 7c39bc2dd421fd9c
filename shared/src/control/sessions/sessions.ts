import { agendaOf } from '../agenda/newAgenda.ts'
import { stopTimer } from '../agenda/runTimer.ts'
import { unstarted } from '../agenda/timer.ts'
import type { Control } from '../control.ts'

type Course = Pick<Control, 'kit' | 'agenda' | 'timer' | 'asleep' | 'held' | 'phase' | 'groups'>

const left = ({ agenda, timer, held }: Course, now: number): Control['held'] => {
  const stopped = stopTimer(timer, now)
  return { ...held, [agenda.session]: { agenda, timer: stopped, closedAt: now } }
}

/** In a new session each group's work is its own again, until it presents it. */
const yetToPresent = (groups: Control['groups']): Control['groups'] =>
  Object.fromEntries(
    Object.entries(groups).map(([id, group]) => [id, { ...group, presented: false }]),
  )

/**
 * Opens a session and wakes the room. One that was held goes on where it was left, its time standing still; another
 * begins with its agenda as recommended.
 */
export const openSession = (course: Course, id: string, now: number): Partial<Control> => {
  const { kit, agenda, timer, asleep } = course
  const session = kit.sessions.find((each) => each.id === id)
  if (session === undefined || (agenda.session === id && asleep === null)) return {}
  if (agenda.session === id) return { asleep: null, timer: { ...timer, since: null, endsAt: null } }
  const begun = timer.step !== null && asleep === null
  const held = begun ? left(course, now) : course.held
  const before = Object.hasOwn(held, id) ? held[id] : undefined
  return {
    held,
    asleep: null,
    groups: yetToPresent(course.groups),
    agenda: before?.agenda ?? agendaOf(session),
    timer: before === undefined ? unstarted : { ...before.timer, endsAt: null },
  }
}

interface NextSession {
  next: string | null
  opensAt: number | null
}

/** A session that the kit does not have is none. */
const known = ({ kit }: Pick<Control, 'kit'>, next: string | null): string | null =>
  kit.sessions.some(({ id }) => id === next) ? next : null

/** Changes what a sleeping room is to be opened for, and when; also for the session that was closed, to go on with it. */
export const planSession = (
  { kit, asleep }: Pick<Control, 'kit' | 'asleep'>,
  { next, opensAt }: NextSession,
): Partial<Control> => {
  if (asleep === null) return {}
  const wanted = known({ kit }, next)
  const same = asleep.next === wanted && asleep.opensAt === opensAt
  return same ? {} : { asleep: { ...asleep, next: wanted, opensAt } }
}

/** Closes the session under way: its time stops and the room sleeps until a session is opened. */
export const closeSession = (
  course: Course,
  { session, next, opensAt }: NextSession & { session: string },
  now: number,
): Partial<Control> => {
  const { agenda, asleep, phase } = course
  if (agenda.session !== session || asleep !== null || phase === 'ended') return {}
  const held = left(course, now)
  return {
    held,
    timer: held[session]?.timer ?? course.timer,
    round: null,
    openTheme: null,
    openField: null,
    asleep: { since: now, closed: session, next: known(course, next), opensAt },
  }
}

/** The session that follows the one open or closed last; undefined after the last. */
export const nextSession = ({ kit, agenda }: Pick<Control, 'kit' | 'agenda'>) =>
  kit.sessions[kit.sessions.findIndex(({ id }) => id === agenda.session) + 1]
