import type { Actor } from '@firefelt/shared/board/actor.ts'
import { idSchema } from '@firefelt/shared/board/ids.ts'
import { positionSchema } from '@firefelt/shared/board/place.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import type { Stance } from '@firefelt/shared/protocol/live.ts'
import * as z from 'zod/mini'
import type { ClientIds } from '../guard/clientIds.ts'
import type { Session } from '../session.ts'
import { awarenessEntry, eachEntry } from './awarenessFrame.ts'

/** A stock provider echoes everyone's awareness, so a frame can hold many entries that are not the sender's. */
const mostEntries = limits.sockets * 2

/** What a state shows of somebody's hands, whether or not it can be read. */
type Gesture = 'holds' | 'points' | undefined

interface Client {
  session: Session
  /** As it counts its words itself. */
  clock: number
  state: string
  gesture: Gesture
}

interface Owner {
  actor: string
  /** Words about the client that were the server's own: by so many are the others ahead of its clock. */
  ahead: number
}

/** Who may be shown pointing, or holding something as well. */
export type MayShow = (session: Session, holds: boolean) => boolean

/** One session's word, as the others are to hear it. */
export interface Word {
  entry: Uint8Array
  stance: Stance
}

/** What the server says of a client in its stead. */
interface Correction {
  session: Session
  client: number
  entry: Uint8Array
}

/** The awareness of stock clients, each the owner of its client ids. */
export interface Awareness {
  /**
   * Takes what a session says of itself; what it says of others is dropped.
   * @returns what is new, by client id; heartbeats and echoes are not
   * @throws on broken bytes
   */
  receive(session: Session, update: Uint8Array): Map<number, Word>
  /** Who may do what has changed. @returns what is said of those who show what they may not any more */
  judge(): Correction[]
  /** Everyone's entry but one's own. */
  all(reader: Session): Uint8Array[]
  /** Forgets a session. @returns the entries that say so */
  leave(session: Session): Uint8Array[]
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

const gestureIn = (state: object): Gesture =>
  'drag' in state ? 'holds' : 'cursor' in state ? 'points' : undefined

const withoutGesture = (state: object): object =>
  Object.fromEntries(Object.entries(state).filter(([key]) => key !== 'drag' && key !== 'cursor'))

/** A client's state. @returns null for one that left; undefined when it is no object or too large */
const stateIn = (json: string): object | null | undefined => {
  if (json.length > limits.presence) return undefined
  const parsed: unknown = JSON.parse(json)
  return typeof parsed === 'object' && !Array.isArray(parsed) ? parsed : undefined
}

/** @param ids of those who write: a stock client speaks under the id that it writes under */
export const createAwareness = (mayShow: MayShow, ids: ClientIds): Awareness => {
  const clients = new Map<number, Client>()
  /** Who first used a client id: an echo of one who has left must not bring them back. */
  const owners = new Map<number, Owner>()

  const liveOf = (session: Session): number => {
    let count = 0
    for (const client of clients.values()) if (client.session === session) count++
    return count
  }

  /**
   * The first that a session names is its own, and from now on nobody else's to write under; others may be echoes of those who
   * come at the same time in another tab.
   */
  const claim = (client: number, session: Session): boolean => {
    const { id } = session.actor
    const owner = owners.get(client)
    if (owner !== undefined) return owner.actor === id
    if (!ids.mayUse(client, id)) return false
    if (liveOf(session) === 0) ids.bind(client, id)
    owners.set(client, { actor: id, ahead: 0 })
    return true
  }

  const aheadOf = (client: number): number => owners.get(client)?.ahead ?? 0

  const entryOf = (client: number, { clock }: Pick<Client, 'clock'>, state: string): Uint8Array =>
    awarenessEntry(client, clock + aheadOf(client), state)

  /** Up to which clock a session's word is none: what it says itself, or echoes of what it was told. */
  const knownUpTo = (client: number, known: Client, session: Session): number =>
    known.session === session ? known.clock : known.clock + aheadOf(client)

  const mayBe = (session: Session, gesture: Gesture): boolean =>
    gesture === undefined || mayShow(session, gesture === 'holds')

  return {
    receive: (session, update) => {
      const words = new Map<number, Word>()
      eachEntry(update, mostEntries, (client, clock, json) => {
        const known = clients.get(client)
        if (known !== undefined && clock <= knownUpTo(client, known, session)) return
        if (known === undefined && liveOf(session) >= limits.presenceClients) return
        const said = stateIn(json())
        if (said === undefined || (said === null && known === undefined)) return
        if (!claim(client, session)) return
        const isShown = said !== null && mayBe(session, gestureIn(said))
        const shown = said === null || isShown ? said : withoutGesture(said)
        const state = shown === null ? 'null' : stampedState(session.actor, shown)
        if (shown === null) clients.delete(client)
        else clients.set(client, { session, clock, state, gesture: gestureIn(shown) })
        // A heartbeat says nothing new; those who need it hear it from time to time (`all`).
        if (known?.state === state) return
        const stance = shown === null ? {} : stanceOf(shown)
        words.set(client, { entry: entryOf(client, { clock }, state), stance })
      })
      return words
    },
    judge: () => {
      const corrections: Correction[] = []
      for (const [client, said] of clients) {
        if (mayBe(said.session, said.gesture)) continue
        said.state = stampedState(said.session.actor, withoutGesture(JSON.parse(said.state)))
        said.gesture = undefined
        const owner = owners.get(client)
        if (owner !== undefined) owner.ahead++
        corrections.push({
          session: said.session,
          client,
          entry: entryOf(client, said, said.state),
        })
      }
      return corrections
    },
    all: (reader) =>
      [...clients].flatMap(([client, said]) =>
        said.session === reader ? [] : [entryOf(client, said, said.state)],
      ),
    leave: (session) => {
      const gone = [...clients].filter(([, client]) => client.session === session)
      for (const [client] of gone) clients.delete(client)
      // The same clock, as y-protocols does: a client that returns continues from its own.
      return gone.map(([client, said]) => entryOf(client, said, 'null'))
    },
  }
}
