import type { ContenderName } from '../peers/contender.ts'
import { peopleInMeeting } from './meetings.ts'
import { type Scenario, withServer } from './scenario.ts'
import { bound, sustained } from './sustained.ts'

/** Rooms to try first: a little under what each held when it was last measured. */
const start: Record<ContenderName, number> = {
  firefelt: 60,
  '@y/websocket-server': 8,
  Hocuspocus: 12,
}

export const capacity: Scenario = {
  id: 'capacity',
  title: `rooms of ${peopleInMeeting}, 8 drag at 30 Hz: as many as have p95 within ${bound} ms`,
  run: (contender, pace) =>
    withServer(contender, {}, (running) => sustained(running, start[contender.name], pace)),
}
