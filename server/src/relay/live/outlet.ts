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
  const news = { arrived: new Set<Seat>(), moved: new Set<Seat>(), left: [] as Seat[] }
  const clear = () => {
    news.arrived.clear()
    news.moved.clear()
    news.left.length = 0
  }
  const { mark, hurry, stop } = createTick(timers, () => {
    tell(news)
    clear()
  })
  return {
    arrived: (seat) => {
      news.arrived.add(seat)
      mark()
    },
    moved: (seat) => {
      news.moved.add(seat)
      mark()
    },
    left: (seat) => {
      news.arrived.delete(seat)
      news.moved.delete(seat)
      news.left.push(seat)
      mark()
    },
    hurry,
    forget: () => {
      stop()
      clear()
    },
  }
}
