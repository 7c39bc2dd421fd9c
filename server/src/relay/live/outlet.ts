import { createTick } from '../tick.ts'
import type { Timers } from '../timers.ts'
import type { News, Seat } from './seats.ts'

/** What one kind of reader is told of: all that is new, once a tick. */
export interface Outlet {
  arrived(seat: Seat): void
  moved(seat: Seat): void
  left(seat: Seat): void
  /** Tells at once what waits. */
  hurry(): void
  /** Nobody is left to be told: what waits is not news to whoever comes next, who is told of everyone. */
  forget(): void
}

/** @param tell what is new: for the time of the call */
export const createOutlet = (
  timers: Pick<Timers, 'now' | 'after' | 'tick'>,
  tell: (news: News) => void,
): Outlet => {
  // Made anew each tick, not emptied: a set that is emptied again and again leaves a chain of tables behind it, of which
  // V8 keeps each as long as the one before. And at rest a room has none.
  let news: { arrived: Set<Seat>; moved: Set<Seat>; left: Seat[] } | undefined
  const { mark, hurry, stop } = createTick(timers, () => {
    const told = news
    news = undefined
    if (told !== undefined) tell(told)
  })
  const note = () => {
    news ??= { arrived: new Set(), moved: new Set(), left: [] }
    return news
  }
  return {
    arrived: (seat) => {
      note().arrived.add(seat)
      mark()
    },
    moved: (seat) => {
      note().moved.add(seat)
      mark()
    },
    left: (seat) => {
      const { arrived, moved, left } = note()
      arrived.delete(seat)
      moved.delete(seat)
      left.push(seat)
      mark()
    },
    hurry,
    forget: () => {
      stop()
      news = undefined
    },
  }
}
