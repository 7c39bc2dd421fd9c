import type { Actor } from '@firefelt/shared/board/actor.ts'
import { createTurns } from '../../inTurn.ts'
import { Problem } from '../../problem.ts'
import type { Hold, Rooms } from '../rooms.ts'
import { createRefusals } from './refusals.ts'

interface House {
  rooms: Rooms
  now(): number
  /** Asks the disk whether a token with this hash opens the room. */
  opens(room: string, hash: string): Promise<boolean>
}

/** Who asks to come in, with what could be a room and a token of it. */
export interface Visitor {
  room: string
  /** The hash of what is shown as a token. */
  hash: string
  /** Where it comes from; see `networkOf`. */
  network: string
}

type Opened =
  | { hold: Hold; actor: Actor }
  | 'refused'
  /** Its network has been refused too often meanwhile. */
  | 'later'

/** Lets into rooms whoever shows a token, and has those wait who come without again and again. */
export interface Door {
  /**
   * Whether nothing is to be looked up for it, since its network has guessed too often. Whoever comes to a room in
   * memory with a token of it costs nothing: nobody who guesses keeps people out of the meeting they are in. But those who
   * have asked for all that they may are not let in to ask again: everyone would be told that they come and go.
   *
   * @param visitor undefined when it showed nothing that could open anything
   */
  isShutTo(network: string, visitor: Visitor | undefined): boolean
  /** @throws whatever the store throws */
  open(visitor: Visitor): Promise<Opened>
  /** Counts one who showed nothing that could open anything. */
  refused(network: string): void
}

/** A room that there is not is refused as one that the token does not open. */
const unlessUnknown = (error: unknown): undefined => {
  if (error instanceof Problem && error.code === 'not-found') return undefined
  throw error
}

export const createDoor = ({ rooms, now, opens }: House): Door => {
  const refusals = createRefusals(now)
  const inTurn = createTurns()

  const hold = (room: string) => ({ held: rooms.hold(room).catch(unlessUnknown) })

  /**
   * To read a room takes long, so that is done for its tokens alone. A network's guesses are looked up one after the
   * other, or all that come at once would be looked up before the first of them counts.
   */
  const lookedUp = ({ room, hash, network }: Visitor) =>
    inTurn(network, async () => {
      if (rooms.has(room)) return hold(room)
      if (refusals.isSpent(network)) return 'later'
      if (await opens(room, hash)) return hold(room)
      refusals.count(network)
      return 'refused'
    })

  return {
    isShutTo: (network, visitor) => {
      const room = visitor && rooms.find(visitor.room)
      const actor = visitor && room?.bearer(visitor.hash)
      return room !== undefined && actor !== undefined
        ? !room.writeRate(actor).mayAsk(now())
        : refusals.isSpent(network)
    },
    open: async (visitor) => {
      const { room, hash, network } = visitor
      const found = rooms.has(room) ? hold(room) : await lookedUp(visitor)
      if (typeof found === 'string') return found
      const held = await found.held
      const actor = held?.room.bearer(hash)
      if (held !== undefined && actor !== undefined) return { hold: held, actor }
      held?.release()
      refusals.count(network)
      return 'refused'
    },
    refused: refusals.count,
  }
}
