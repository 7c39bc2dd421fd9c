import type { Session } from '../session.ts'
import { webSocketFrame } from '../webSocket/frame.ts'

/** What is new of one session, in bytes that can stand beside others'. */
export interface Piece {
  /** Whom it is about, and who therefore does not need it; undefined when they are gone. */
  about: Session | undefined
  bytes: Uint8Array
  /** Entries in it. */
  count: number
}

/**
 * Lays the pieces of one tick side by side, each once; what a reader gets is all but its own piece, which is at most
 * two copies of bytes.
 *
 * @param pieces at most one about each session
 * @param head what stands before `length` bytes that hold `count` entries
 * @returns the WebSocket frame for a reader; undefined when there is nothing for it
 */
export const mergePieces = (
  pieces: readonly Piece[],
  head: (length: number, count: number) => Uint8Array,
): ((reader: Session) => Buffer | undefined) => {
  const body = Buffer.concat(pieces.map(({ bytes }) => bytes))
  const own = new Map<Session, { start: number; end: number; count: number }>()
  let at = 0
  let total = 0
  for (const { about, bytes, count } of pieces) {
    if (about !== undefined) own.set(about, { start: at, end: at + bytes.length, count })
    at += bytes.length
    total += count
  }
  let whole: Buffer | undefined
  return (reader) => {
    const mine = own.get(reader)
    if (mine === undefined) {
      if (body.length === 0) return undefined
      whole ??= webSocketFrame(head(body.length, total), body)
      return whole
    }
    const length = body.length - (mine.end - mine.start)
    if (length === 0) return undefined
    return webSocketFrame(
      head(length, total - mine.count),
      body.subarray(0, mine.start),
      body.subarray(mine.end),
    )
  }
}
