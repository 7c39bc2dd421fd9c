import type { LiveRoom } from '@firefelt/server/relay/room/room.ts'
import { Session } from '@firefelt/server/relay/session.ts'
import { messagesIn } from '@firefelt/server/relay/webSocket/frame.ts'
import type { Actor } from '@firefelt/shared/board/actor.ts'
import { decodeAck, extraMessage } from '@firefelt/shared/protocol/messages.ts'
import type { Disk } from './disk.ts'
import { isWrite, read } from './frames.ts'

/** What the server sent: a frame, or the code with which it closed. */
type Sent = Uint8Array | number

/**
 * One socket between a client and the room, in which nothing moves but by hand. What passes is held against the
 * rules: nobody is sent what is not on disk, and no ack is ahead of it.
 */
export interface Wire {
  readonly session: Session
  /** From the client, not yet at the server. */
  readonly up: Uint8Array[]
  /** From the server, not yet at the client. */
  readonly down: Sent[]
  /** Update frames that reached the room, in their order. */
  readonly written: Uint8Array[]
  /** Bytes that the reader seems not to have taken; 0: it has caught up. */
  choke(bytes: number): void
  /** Hands the room the next frame. */
  deliverUp(): void
  /** The server notices that the socket is gone. */
  notice(): void
}

export interface Surroundings {
  disk: Disk
  now(): number
  /** A frame is with the server. */
  arrived(frame: Uint8Array): void
  /** A rule was broken. */
  broken(what: string): void
}

export const openWire = (
  room: LiveRoom,
  actor: Actor,
  extras: boolean,
  { disk, now, arrived, broken }: Surroundings,
): Wire => {
  const up: Uint8Array[] = []
  const down: Sent[] = []
  const written: Uint8Array[] = []
  let choked = 0
  let acked = 0
  let gone = false
  let toTell: (() => void) | undefined

  const watch = (frame: Uint8Array) => {
    const said = read(frame)
    if ((said.kind === 'answer' || said.kind === 'update') && !disk.has(said.body)) {
      broken('what is not on disk was sent on')
    }
    if (said.kind !== 'extra') return
    if (!extras) broken('a stock client was sent what it does not know')
    if (said.type !== extraMessage.ack) return
    const count = decodeAck(said.decoder)
    if (count > written.length || count <= acked) broken(`${count} acks after ${acked}`)
    for (const frame of written.slice(acked, count)) {
      const write = read(frame)
      if ('body' in write && !disk.has(write.body)) broken('what is not on disk was called saved')
    }
    acked = count
  }
  const notice = () => {
    if (gone) return
    gone = true
    room.leave(session)
  }
  const session = new Session(
    {
      get waiting() {
        return choked
      },
      get isBehind() {
        return choked > 0
      },
      whenCaughtUp: (task) => {
        if (choked > 0) toTell = task
        else task()
      },
      write: (...frames) => {
        for (const message of messagesIn(...frames)) {
          watch(message)
          down.push(message)
        }
      },
      close: (code) => void down.push(code),
      terminate: notice,
    },
    actor,
    extras,
    now,
  )
  return {
    session,
    up,
    down,
    written,
    choke: (bytes) => {
      choked = bytes
      if (choked > 0) return
      const task = toTell
      toTell = undefined
      task?.()
    },
    deliverUp: () => {
      const frame = up.shift()
      if (frame === undefined || gone) return
      if (isWrite(frame)) written.push(frame)
      arrived(frame)
      room.receive(session, frame)
    },
    notice,
  }
}
