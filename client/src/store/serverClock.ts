import {
  betterOffset,
  type ClockOffset,
  offsetFrom,
  serverTime,
  type TimeAnswer,
} from '@firefelt/shared/protocol/serverTime.ts'
import type { Clock } from '../connection/throttle.ts'
import { type Readable, writable } from './readable.ts'

/** After a doubt the server is asked at once and again after these, in ms: the quickest answer is the surest. */
const soon = [500, 2_000] as const
/** How often it is asked when nothing is in doubt, in ms. */
const seldom = 30_000
/** A timer that comes this much too early or too late tells that one's own clock was set, or slept: ms. */
const jump = 1_000

export interface ServerClock {
  /** How one's own clock stands to the server's; undefined until the server has told its time. */
  offset: Readable<ClockOffset | undefined>
  /** The server's time in ms; one's own until `offset` is known. */
  now(): number
  /** Calls `task` in so many ms; should one's own clock have been set or have slept meanwhile, the server is asked. */
  after(ms: number, task: () => void): () => void
  /** Something may have changed one's own clock, or what is known of it. */
  doubt(): void
  answered(answer: TimeAnswer): void
  stop(): void
}

/** The server's time on this screen, whatever its own clock says. @param ask sends the question, when it can be sent */
export const createServerClock = (clock: Clock, ask: () => void): ServerClock => {
  const offset = writable<ClockOffset | undefined>(undefined)
  let cancel = () => {}

  const plan = ([next = seldom, ...more]: readonly number[] = []) => {
    cancel()
    cancel = clock.after(next, () => {
      ask()
      plan(more)
    })
  }
  const doubt = () => {
    ask()
    plan(soon)
  }
  return {
    offset,
    now: () => serverTime(offset.get(), clock.now()),
    after: (ms, task) => {
      const due = clock.now() + ms
      return clock.after(ms, () => {
        if (Math.abs(clock.now() - due) > jump) doubt()
        task()
      })
    },
    doubt,
    answered: (answer) => offset.set(betterOffset(offset.get(), offsetFrom(answer, clock.now()))),
    stop: () => cancel(),
  }
}
