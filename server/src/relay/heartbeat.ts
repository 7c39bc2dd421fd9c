import type { WebSocket } from 'ws'
import { awarenessFrame } from './awarenessFrame.ts'
import type { Rooms } from './rooms.ts'

/** A stock provider hangs up after 30 s without a message, and pings are none. */
const quiet = 18_000
const messageEvery = 5_000
const pingEvery = 30_000

const nothingNew = awarenessFrame([])

/** Sends a message to those who have long had none. @param now ms */
export const keepAwake = (rooms: Rooms, now: number): void => {
  for (const room of rooms.live()) {
    for (const session of room.sessions) {
      if (now - session.lastSent >= quiet) session.send(nothingNew)
    }
  }
}

/** Ends sockets that did not answer the last ping, and pings the others. */
export const pingAll = (sockets: Iterable<WebSocket>, unanswered: WeakSet<WebSocket>): void => {
  for (const socket of sockets) {
    if (unanswered.has(socket)) {
      socket.terminate()
      continue
    }
    unanswered.add(socket)
    socket.once('pong', () => unanswered.delete(socket))
    socket.ping()
  }
}

/** Keeps live sockets alive and finds the dead ones. Returns what stops it. */
export const startHeartbeat = (
  rooms: Rooms,
  sockets: Iterable<WebSocket>,
  now: () => number,
): (() => void) => {
  const unanswered = new WeakSet<WebSocket>()
  const messages = setInterval(() => keepAwake(rooms, now()), messageEvery)
  const pings = setInterval(() => pingAll(sockets, unanswered), pingEvery)
  return () => {
    clearInterval(messages)
    clearInterval(pings)
  }
}
