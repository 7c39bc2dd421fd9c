import type { Actor } from '@firefelt/shared/board/actor.ts'
import type { CloseCode } from '@firefelt/shared/protocol/closeCodes.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { type Rate, rate } from './rate.ts'

/** The part of a WebSocket that a session needs: a test can hand in its own, flushed by hand. */
export interface Socket {
  readonly bufferedAmount: number
  send(data: Uint8Array): void
  close(code: number, reason?: string): void
  terminate(): void
}

/** One socket of one actor in a room. */
export interface Session {
  readonly actor: Actor
  /** Whether it understands messages beyond y-websocket's own. */
  readonly extras: boolean
  readonly syncRate: Rate
  readonly presenceRate: Rate
  /** Sync updates of this socket that are on disk. */
  acked: number
  /** ms; when it was last sent anything. */
  lastSent: number
  closed: boolean
  send(frame: Uint8Array): void
  close(code: CloseCode): void
}

export const createSession = (
  socket: Socket,
  actor: Actor,
  extras: boolean,
  now: () => number,
): Session => {
  const session: Session = {
    actor,
    extras,
    syncRate: rate(limits.syncRate),
    presenceRate: rate(limits.presenceRate),
    acked: 0,
    lastSent: now(),
    closed: false,
    send: (frame) => {
      if (session.closed) return
      if (socket.bufferedAmount > limits.socketBuffer) {
        // A close frame would wait behind all that it does not read.
        session.close(closeCodes.tooSlow)
        socket.terminate()
        return
      }
      session.lastSent = now()
      socket.send(frame)
    },
    close: (code) => {
      if (session.closed) return
      session.closed = true
      socket.close(code)
    },
  }
  return session
}
