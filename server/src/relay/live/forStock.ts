import { decodeStance } from '@firefelt/shared/protocol/live.ts'
import { type ClientIds, serverClientId } from '../guard/clientIds.ts'
import type { Session } from '../session.ts'
import { webSocketFrame } from '../webSocket/frame.ts'
import { createAwareness, type MayShow, stampedState, type Word } from './awareness.ts'
import { awarenessEntry, awarenessHead } from './awarenessFrame.ts'
import { mergePieces, type Piece } from './merged.ts'
import type { News, Seat } from './seats.ts'

/** A seat's name among stock clients: it speaks no awareness itself. Nobody speaks or writes under it. */
interface Alias {
  client: number
  clock: number
}

const stateOf = ({ session, stance }: Seat): string => {
  const { air, cursor } = decodeStance(stance)
  return stampedState(session.actor, { ...(air && { drag: air }), ...(cursor && { cursor }) })
}

/** Awareness: what a stock client says, and is told of stock clients and of the others alike. */
export const createForStock = (mayShow: MayShow, ids: ClientIds) => {
  const awareness = createAwareness(mayShow, ids)
  const aliases = new Map<Seat, Alias>()
  /** What stock clients said since the last tick. */
  const said = new Map<Session, Map<number, Uint8Array>>()
  const gone: Uint8Array[] = []

  const say = (session: Session, client: number, entry: Uint8Array) => {
    const entries = said.get(session) ?? new Map<number, Uint8Array>()
    entries.set(client, entry)
    said.set(session, entries)
  }

  const aliasEntry = (seat: Seat): Uint8Array => {
    const { client, clock } = aliases.get(seat) ?? { client: serverClientId(), clock: 0 }
    aliases.set(seat, { client, clock: clock + 1 })
    return awarenessEntry(client, clock + 1, stateOf(seat))
  }

  const piecesOf = ({ arrived, moved }: News): Piece[] => {
    const pieces: Piece[] = gone.map((bytes) => ({ about: undefined, bytes, count: 1 }))
    for (const seat of new Set([...arrived, ...moved])) {
      if (!seat.session.extras) continue
      pieces.push({ about: seat.session, bytes: aliasEntry(seat), count: 1 })
    }
    for (const [about, entries] of said) {
      pieces.push({ about, bytes: Buffer.concat([...entries.values()]), count: entries.size })
    }
    return pieces
  }

  const clear = () => {
    said.clear()
    gone.length = 0
  }

  return {
    /** Takes a stock client's awareness. @returns its newest word, if there is one @throws on broken bytes */
    receive: (session: Session, update: Uint8Array): Word | undefined => {
      const words = awareness.receive(session, update)
      for (const [client, { entry }] of words) say(session, client, entry)
      return [...words.values()].at(-1)
    },
    /** Who may do what has changed. @returns of whom something is taken */
    judge: (): Set<Session> => {
      const corrections = awareness.judge()
      for (const { session, client, entry } of corrections) say(session, client, entry)
      return new Set(corrections.map(({ session }) => session))
    },
    leave: (seat: Seat) => {
      said.delete(seat.session)
      gone.push(...awareness.leave(seat.session))
      const alias = aliases.get(seat)
      if (alias !== undefined) gone.push(awarenessEntry(alias.client, alias.clock, 'null'))
      aliases.delete(seat)
    },
    news: (news: News) => {
      const frames = mergePieces(piecesOf(news), awarenessHead)
      clear()
      return frames
    },
    /** Nobody reads: what is new need not be told. */
    skip: clear,
    /** Everyone but the reader, with numbers that make it news to those who know them already. */
    everyone: (reader: Session, seats: readonly Seat[]): Buffer => {
      const entries = [
        ...awareness.all(reader),
        ...seats.filter(({ session }) => session.extras).map(aliasEntry),
      ]
      const length = entries.reduce((sum, entry) => sum + entry.length, 0)
      return webSocketFrame(awarenessHead(length, entries.length), ...entries)
    },
  }
}
