import { limits } from '@firefelt/shared/protocol/limits.ts'
import { awarenessFrame, type Entry, readEntries } from './awarenessFrame.ts'
import type { Session } from './session.ts'

/** ms between two frames of a busy room; the first after a pause goes at once. */
const tick = 16

/** A stock provider may echo everyone's awareness, so a frame can hold many entries that are not the sender's. */
const mostEntries = limits.sockets * 2

interface Present extends Entry {
  session: Session
}

export interface Timers {
  now(): number
  after(ms: number, task: () => void): { cancel(): void }
}

/** Who is in a room and what they hold in the air: never stored, the newest of each client wins. */
export interface Presence {
  /** Takes what a session says of itself; what it says of others is dropped. @throws on broken bytes */
  receive(session: Session, update: Uint8Array): void
  /** Everyone's state, for one who has just come. */
  all(): Uint8Array
  leave(session: Session): void
  stop(): void
}

/** Puts the server's word on who speaks; undefined when the state is not an object or too large. */
const stamp = (session: Session, state: string): string | undefined => {
  if (state.length > limits.presence) return undefined
  const parsed: unknown = JSON.parse(state)
  if (parsed === null) return 'null'
  if (typeof parsed !== 'object' || Array.isArray(parsed)) return undefined
  const { id, role } = session.actor
  return JSON.stringify({ ...parsed, user: { id, role } })
}

/** @param broadcast sends a frame to every session of the room */
export const createPresence = (
  broadcast: (frame: Uint8Array) => void,
  { now, after }: Timers,
): Presence => {
  const clients = new Map<number, Present>()
  const dirty = new Map<number, Entry>()
  let lastFlush = Number.NEGATIVE_INFINITY
  let waiting: { cancel(): void } | undefined

  const flush = () => {
    waiting = undefined
    lastFlush = now()
    const entries = [...dirty.values()]
    dirty.clear()
    if (entries.length > 0) broadcast(awarenessFrame(entries))
  }

  const mark = (entry: Entry) => {
    dirty.set(entry.client, entry)
    waiting ??= after(Math.max(0, lastFlush + tick - now()), flush)
  }

  const ownedBy = (session: Session): Present[] =>
    [...clients.values()].filter((present) => present.session === session)

  /** A client id belongs to the actor that first used it, and moves along when they reconnect. */
  const maySpeakFor = (session: Session, client: number): boolean => {
    const known = clients.get(client)
    if (known === undefined) return ownedBy(session).length < limits.presenceClients
    return known.session === session || known.session.actor.id === session.actor.id
  }

  const receiveEntry = (session: Session, { client, clock, state }: Entry) => {
    const known = clients.get(client)
    if (!maySpeakFor(session, client) || (known !== undefined && clock <= known.clock)) return
    const stamped = stamp(session, state)
    if (stamped === undefined) return
    const entry = { client, clock, state: stamped }
    if (stamped === 'null') clients.delete(client)
    else clients.set(client, { ...entry, session })
    mark(entry)
  }

  return {
    receive: (session, update) => {
      for (const entry of readEntries(update, mostEntries)) receiveEntry(session, entry)
    },
    all: () => awarenessFrame([...clients.values()]),
    leave: (session) => {
      for (const { client, clock } of ownedBy(session)) {
        clients.delete(client)
        // The same clock, as y-protocols does: a client that returns continues from its own.
        mark({ client, clock, state: 'null' })
      }
    },
    stop: () => waiting?.cancel(),
  }
}
