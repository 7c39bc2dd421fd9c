import { encodeEntry, stanceEntry } from '@firefelt/shared/protocol/live.ts'
import { extraMessage } from '@firefelt/shared/protocol/messages.ts'
import type { Session } from '../session.ts'
import { webSocketFrame } from '../webSocket/frame.ts'
import { mergePieces, type Piece } from './merged.ts'
import type { News, Seat } from './seats.ts'

const head = new Uint8Array([extraMessage.live])
const anew = encodeEntry({ kind: 'anew' })

const stanceOf = ({ number, stance }: Seat): Uint8Array => stanceEntry(number, stance)

/** Who somebody is, and what they do. */
const introduction = (seat: Seat): Uint8Array => {
  const { id, role } = seat.session.actor
  const here = encodeEntry({ kind: 'here', seat: seat.number, id, role })
  return Buffer.concat([here, stanceOf(seat)])
}

const piecesOf = ({ arrived, moved, left }: News): Piece[] => {
  const pieces: Piece[] = []
  const add = (about: Session | undefined, bytes: Uint8Array) =>
    pieces.push({ about, bytes, count: 1 })
  // First those who left: their seats may have been taken again.
  for (const { number } of left) add(undefined, encodeEntry({ kind: 'left', seat: number }))
  for (const seat of arrived) add(seat.session, introduction(seat))
  for (const seat of moved) if (!arrived.has(seat)) add(seat.session, stanceOf(seat))
  return pieces
}

/** Live frames: what a client with extras is told. Each function returns whole WebSocket frames. */
export const forExtras = {
  news: (news: News) => mergePieces(piecesOf(news), () => head),
  /** Everyone but the reader, in place of all that it knew. */
  everyone: (reader: Session, seats: readonly Seat[]): Buffer => {
    const others = seats.filter(({ session }) => session !== reader)
    return webSocketFrame(head, anew, ...others.map(introduction))
  },
}
