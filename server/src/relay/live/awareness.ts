import type { Actor } from '@firefelt/shared/board/actor.ts'
import { idSchema } from '@firefelt/shared/board/ids.ts'
import { positionSchema } from '@firefelt/shared/board/place.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import type { Stance } from '@firefelt/shared/protocol/live.ts'
import * as z from 'zod/mini'
import type { Session } from '../session.ts'
import { awarenessEntry, eachEntry } from './awarenessFrame.ts'

/** A stock provider echoes everyone's awareness, so a frame can hold many entries that are not the sender's. */
const mostEntries = limits.sockets * 2

/** Client ids of one actor that a room remembers, those that left included. */
const mostClients = 64

interface Client {
  session: Session
  clock: number
  state: string
}

/** One session's word, as the others are to hear it. */
export interface Word {
  entry: Uint8Array
  stance: Stance
}

/** The awareness of stock clients, each the owner of its client ids. */
export interface Awareness {
  /**
   * Takes what a session says of itself; what it says of others is dropped.
   * @returns what is new, by client id; heartbeats and echoes are not
   * @throws on broken bytes
   */
  receive(session: Session, update: Uint8Array): Map<number, Word>
  /** Everyone's entry. */
  all(): Uint8Array[]
  /** Forgets a session. @returns the entries that say so */
  leave(session: Session): Uint8Array[]
  /** A client id for one who speaks no awareness; nobody may speak for it. */
  newClient(): number
}

const dragSchema = z.object({ note: idSchema, position: positionSchema })

const stanceOf = (state: object): Stance => {
  const air = 'drag' in state ? dragSchema.safeParse(state.drag).data : undefined
  const cursor = 'cursor' in state ? positionSchema.safeParse(state.cursor).data : undefined
  return { ...(air && { air }), ...(cursor && { cursor }) }
}

/** What a client is to the others, with the server's word on who speaks. */
export const stampedState = ({ id, role }: Actor, state: object): string =>
  JSON.stringify({ ...state, user: { id, role } })

/** Undefined when the state is not an object or too large. */
const stamp = (session: Session, json: string): { state: string; stance: Stance } | undefined => {
  if (json.length > limits.presence) return undefined
  const parsed: unknown = JSON.parse(json)
  if (parsed === null) return { state: 'null', stance: {} }
  if (typeof parsed !== 'object' || Array.isArray(parsed)) return undefined
  return { state: stampedState(session.actor, parsed), stance: stanceOf(parsed) }
}

export const createAwareness = (): Awareness => {
  const clients = new Map<number, Client>()
  /** Who first used a client id: an echo of one who has left must not bring them back. */
  const owners = new Map<number, string>()
  const owned = new Map<string, number>()

  const claim = (client: number, actor: string): boolean => {
    const owner = owners.get(client)
    if (owner !== undefined) return owner === actor
    const count = (owned.get(actor) ?? 0) + 1
    if (count > mostClients) return false
    owners.set(client, actor)
    owned.set(actor, count)
    return true
  }

  const liveOf = (session: Session): number => {
    let count = 0
    for (const client of clients.values()) if (client.session === session) count++
    return count
  }

  return {
    receive: (session, update) => {
      const words = new Map<number, Word>()
      eachEntry(update, mostEntries, (client, clock, json) => {
        const known = clients.get(client)
        if (known !== undefined && clock <= known.clock) return
        if (known === undefined && liveOf(session) >= limits.presenceClients) return
        if (!claim(client, session.actor.id)) return
        const stamped = stamp(session, json())
        if (stamped === undefined) return
        const { state, stance } = stamped
        if (state === 'null') clients.delete(client)
        else clients.set(client, { session, clock, state })
        // A heartbeat says nothing new; those who need it hear it from time to time (`all`).
        if (known?.state === state) return
        words.set(client, { entry: awarenessEntry(client, clock, state), stance })
      })
      return words
    },
    all: () =>
      [...clients].map(([client, { clock, state }]) => awarenessEntry(client, clock, state)),
    leave: (session) => {
      const gone = [...clients].filter(([, client]) => client.session === session)
      for (const [client] of gone) clients.delete(client)
      // The same clock, as y-protocols does: a client that returns continues from its own.
      return gone.map(([client, { clock }]) => awarenessEntry(client, clock, 'null'))
    },
    newClient: () => {
      let client = 0
      do client = Math.floor(Math.random() * 0xffff_ffff)
      while (owners.has(client))
      owners.set(client, '')
      return client
    },
  }
}
