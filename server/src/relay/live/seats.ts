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

export interface Seats {
  take(session: Session): Seat
  of(session: Session): Seat | undefined
  free(seat: Seat): void
  all(): Seat[]
}

/** Hands out the lowest free number, so that most need one byte. */
export const createSeats = (): Seats => {
  const seats = new Map<Session, Seat>()
  return {
    take: (session) => {
      const taken = new Set(Array.from(seats.values(), (seat) => seat.number))
      let number = 0
      while (taken.has(number)) number++
      const seat: Seat = { number, session, stance: atRest }
      seats.set(session, seat)
      return seat
    },
    of: (session) => seats.get(session),
    free: (seat) => void seats.delete(seat.session),
    all: () => [...seats.values()],
  }
}
