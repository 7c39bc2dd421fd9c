import type { Session } from '../session.ts'

/** A session's place among those who are told of each other by number. */
export interface Seat {
  readonly number: number
  readonly session: Session
  /** What it holds in the air and where it points, as its own frame said it. */
  stance: Uint8Array
}

/** Who came, who left and whose stance is another since the last tick. */
export interface News {
  readonly arrived: ReadonlySet<Seat>
  readonly moved: ReadonlySet<Seat>
  readonly left: readonly Seat[]
}

export const atRest = new Uint8Array([0])

/** The stance to keep of one: most rest, and need no bytes of their own. */
export const kept = (stance: Uint8Array): Uint8Array =>
  stance.length === 1 && stance[0] === 0 ? atRest : stance

/** Hands out the lowest free number, so that most need one byte. A class, because every room has one. */
export class Seats {
  readonly #seats = new Map<Session, Seat>()

  take(session: Session): Seat {
    const taken = new Set(Array.from(this.#seats.values(), (seat) => seat.number))
    let number = 0
    while (taken.has(number)) number++
    const seat: Seat = { number, session, stance: atRest }
    this.#seats.set(session, seat)
    return seat
  }

  of(session: Session): Seat | undefined {
    return this.#seats.get(session)
  }

  free(seat: Seat): void {
    this.#seats.delete(seat.session)
  }

  all(): Seat[] {
    return [...this.#seats.values()]
  }
}
