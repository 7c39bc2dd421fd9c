import { setTimeout as wait } from 'node:timers/promises'
import { leaveAll } from '../load/crowd.ts'
import type { Running } from '../peers/contender.ts'
import { type Meetings, meetings, peopleInMeeting } from './meetings.ts'
import type { Figures, Pace } from './scenario.ts'
import { watch } from './watch.ts'

/** ms that 95 of 100 moves must arrive within. */
export const bound = 100
const growth = 1.3

const attempt = async (
  running: Running,
  held: Meetings,
  rooms: number,
  { warmUp, counted }: Pick<Pace, 'warmUp' | 'counted'>,
): Promise<Figures> => {
  await held.grow(rooms)
  const moving = held.drag(rooms)
  await wait((warmUp / 10 + 0.5) * 1_000)
  held.deliveries.begin()
  moving.lag.clear()
  const figures = await watch(running, counted / 2 + 0.5, held.deliveries, moving)
  moving.stop()
  // What is still under way must not weigh on the next attempt.
  await wait(Math.min(5_000, 500 + (figures.p95 ?? bound) * 2))
  return figures
}

/** As many participants as a server sustains, in meetings where eight drag: p95 within the bound. @param start rooms to try first */
export const sustained = async (
  running: Running,
  start: number,
  pace: Pick<Pace, 'warmUp' | 'counted'>,
): Promise<Figures> => {
  const held = meetings(running)
  let good = 0
  let best: Figures = {}
  let bad = Number.POSITIVE_INFINITY
  let rooms = start
  const worthTrying = () => bad - good > Math.max(1, good * 0.06)
  while (worthTrying() && rooms > 0) {
    const figures = await attempt(running, held, rooms, pace)
    if ((figures.p95 ?? bound + 1) <= bound) {
      good = rooms
      best = figures
    } else bad = rooms
    rooms = Number.isFinite(bad)
      ? Math.floor(good === 0 ? bad / 1.5 : (good + bad) / 2)
      : Math.ceil(good * growth)
  }
  leaveAll(held.crowd)
  return { ...best, participants: good * peopleInMeeting }
}
