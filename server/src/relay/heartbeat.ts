import { liveFrame } from '@firefelt/shared/protocol/live.ts'
import type { Rooms } from './rooms.ts'
import { webSocketFrame } from './webSocket/frame.ts'
import type { Line } from './webSocket/line.ts'

/** A provider hangs up after 30 s without a message, and pings are none: ms without one. */
const quiet = 13_000
const messageEvery = 5_000
const pingEvery = 30_000
/** A stock provider thinks those gone of whom it has not heard for 30 s. */
const renewEvery = 18_000

const nothingNew = webSocketFrame(liveFrame())

/** Sends a message to those who have long had none. @param now ms */
export const keepAwake = (rooms: Rooms, now: number): void => {
  for (const room of rooms.live()) {
    for (const session of room.sessions) {
      if (session.extras && now - session.lastSent >= quiet) session.write(nothingNew)
    }
  }
}

const renewAll = (rooms: Rooms): void => {
  for (const room of rooms.live()) room.renew()
}

/** Keeps live sockets alive and finds the dead ones. Returns what stops it. */
export const startHeartbeat = (
  rooms: Rooms,
  lines: Iterable<Pick<Line, 'ping'>>,
  now: () => number,
): (() => void) => {
  const messages = setInterval(() => keepAwake(rooms, now()), messageEvery)
  const renewals = setInterval(() => renewAll(rooms), renewEvery)
  const pings = setInterval(() => {
    for (const line of lines) line.ping()
  }, pingEvery)
  return () => {
    clearInterval(messages)
    clearInterval(renewals)
    clearInterval(pings)
  }
}
