import { setTimeout as wait } from 'node:timers/promises'
import { leaveAll } from '../load/crowd.ts'
import type { ContenderName, Running } from '../peers/contender.ts'
import { type Meetings, meetings, peopleInMeeting } from './meetings.ts'
import { type Figures, type Scenario, withServer } from './scenario.ts'
import { watch } from './watch.ts'

/** ms that 95 of 100 moves must arrive within. */
const bound = 100
/** Rooms to try first: a little under what each held when it was last measured. */
const start: Record<ContenderName, number> = {
  firefelt: 60,
  '@y/websocket-server': 8,
  Hocuspocus: 12,
}
const growth = 1.3

const attempt = async (
  running: Running,
  held: Meetings,
  rooms: number,
  seconds: { warmUp: number; counted: number },
): Promise<Figures> => {
  await held.grow(rooms)
  const moving = held.drag(rooms)
  await wait(seconds.warmUp * 1_000)
  held.deliveries.begin()
  moving.lag.clear()
  const figures = await watch(running, seconds.counted, held.deliveries, moving)
  moving.stop()
  // What is still under way must not weigh on the next attempt.
  await wait(Math.min(5_000, 500 + (figures.p95 ?? bound) * 2))
  return figures
}

export const capacity: Scenario = {
  id: 'capacity',
  title: `rooms of ${peopleInMeeting}, 8 drag at 30 Hz: as many as have p95 within ${bound} ms`,
  run: (contender, { warmUp, counted }) =>
    withServer(contender, {}, async (running) => {
      const held = meetings(running)
      const seconds = { warmUp: warmUp / 10 + 0.5, counted: counted / 2 + 0.5 }
      let good = 0
      let best: Figures = {}
      let bad = Number.POSITIVE_INFINITY
      let rooms = start[contender.name]
      const worthTrying = () => bad - good > Math.max(1, good * 0.06)
      while (worthTrying() && rooms > 0) {
        const figures = await attempt(running, held, rooms, seconds)
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
    }),
}
