import type * as Y from 'yjs'
import { hasKnown, mostCounted, type Named } from './neighbours.ts'

type Id = Pick<Y.ID, 'client' | 'clock'>

/** A stretch of a text: who wrote it, and between which neighbours. */
interface Piece {
  client: number
  clock: number
  length: number
  origin: Id | null
  rightOrigin: Id | null
  next: Piece | null
}

const sameId = (a: Id | null, b: Id | null): boolean =>
  a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock)

/** Steps elsewhere that one past what others wrote takes the time of: it is remembered twice here, and twice more in Yjs. */
const rivalry = 20

/**
 * A text's structs, into which new ones are put as Yjs will put them, with the steps counted: a rehearsal tells
 * whether several new structs, which build on one another, are written between neighbours, and how long it takes.
 */
export class Rehearsal {
  steps = 0
  #first: Piece | null = null
  /** Each client's pieces in the order of their clocks. */
  readonly #pieces = new Map<number, Piece[]>()

  constructor(text: Y.Text | undefined) {
    let last: Piece | null = null
    for (let item = text?._start ?? null; item !== null; item = item.right) {
      const { id, length, origin, rightOrigin } = item
      const piece: Piece = { ...id, length, origin, rightOrigin, next: null }
      if (last === null) this.#first = piece
      else last.next = piece
      last = piece
      this.#keep(piece)
      if (++this.steps > mostCounted) return
    }
    for (const pieces of this.#pieces.values()) pieces.sort((a, b) => a.clock - b.clock)
  }

  /** @param known how much of the struct's beginning the text has already @returns false when it is not between neighbours */
  add(item: Y.Item, known: number): boolean {
    const { client } = item.id
    const clock = item.id.clock + known
    const origin = known > 0 ? { client, clock: clock - 1 } : item.origin
    const { rightOrigin } = item
    const left = origin && this.#endingAt(origin)
    const right = rightOrigin && this.#beginningAt(rightOrigin)
    if (left === undefined || right === undefined) return false
    if (!this.#areNeighbours({ id: { client, clock }, origin, rightOrigin }, left, right))
      return false
    const length = item.length - known
    const piece: Piece = { client, clock, length, origin, rightOrigin, next: null }
    const before = this.#placeOf(piece, left, right)
    piece.next = before === null ? this.#first : before.next
    if (before === null) this.#first = piece
    else before.next = piece
    this.#keep(piece)
    return true
  }

  #keep(piece: Piece): void {
    const pieces = this.#pieces.get(piece.client)
    if (pieces === undefined) this.#pieces.set(piece.client, [piece])
    else pieces.push(piece)
  }

  #areNeighbours(item: Named, left: Piece | null, right: Piece | null): boolean {
    let between = left === null ? this.#first : left.next
    for (; between !== null && between !== right; between = between.next) {
      this.steps++
      if (hasKnown(item, between.client, between.clock)) return false
    }
    return between === right
  }

  /** The piece behind which Yjs puts a new one: past those that others wrote at once and whose ids come first. */
  #placeOf({ client, origin, rightOrigin }: Piece, from: Piece | null, right: Piece | null) {
    let left = from
    const passed = new Set<Piece>()
    const rivals = new Set<Piece>()
    let piece = left === null ? this.#first : left.next
    for (; piece !== null && piece !== right; piece = piece.next) {
      this.steps += rivalry
      passed.add(piece)
      rivals.add(piece)
      if (sameId(origin, piece.origin)) {
        if (piece.client < client) {
          left = piece
          rivals.clear()
        } else if (sameId(rightOrigin, piece.rightOrigin)) break
      } else {
        const after = piece.origin && this.#at(piece.origin)
        if (!after || !passed.has(after)) break
        if (!rivals.has(after)) {
          left = piece
          rivals.clear()
        }
      }
    }
    return left
  }

  #at({ client, clock }: Id): Piece | undefined {
    const pieces = this.#pieces.get(client) ?? []
    let low = 0
    let high = pieces.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      const { clock: start, length } = pieces[middle] as Piece
      if (start + length <= clock) low = middle + 1
      else high = middle
    }
    const piece = pieces[low]
    return piece && piece.clock <= clock && clock < piece.clock + piece.length ? piece : undefined
  }

  /** Cuts a piece in two, the second beginning at a clock within it. */
  #cut(piece: Piece, clock: number): Piece {
    const { client, rightOrigin, next } = piece
    const length = piece.clock + piece.length - clock
    const rest = { client, clock, length, origin: { client, clock: clock - 1 }, rightOrigin, next }
    piece.next = rest
    piece.length -= length
    const pieces = this.#pieces.get(client) ?? []
    pieces.splice(pieces.indexOf(piece) + 1, 0, rest)
    this.steps += pieces.length / 64
    return rest
  }

  #endingAt(id: Id): Piece | undefined {
    const piece = this.#at(id)
    if (piece && id.clock < piece.clock + piece.length - 1) this.#cut(piece, id.clock + 1)
    return piece
  }

  #beginningAt(id: Id): Piece | undefined {
    const piece = this.#at(id)
    return piece && piece.clock < id.clock ? this.#cut(piece, id.clock) : piece
  }
}
