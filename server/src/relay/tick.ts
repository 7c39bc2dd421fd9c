import type { Timers } from './timers.ts'

export interface Tick {
  /** There is something to do: now, after a pause; else when the tick is over. */
  mark(): void
  /** Somebody waits for it: does at once what is marked. */
  hurry(): void
  stop(): void
}

/** Gathers what comes within a tick into one `task`; the first after a pause does not wait. */
export const createTick = (
  { now, after, tick }: Pick<Timers, 'now' | 'after' | 'tick'>,
  task: () => void,
): Tick => {
  let last = Number.NEGATIVE_INFINITY
  let waiting: { cancel(): void } | undefined
  const run = () => {
    waiting = undefined
    last = now()
    task()
  }
  return {
    mark: () => {
      if (waiting !== undefined) return
      const wait = last + tick() - now()
      if (wait <= 0) run()
      else waiting = after(wait, run)
    },
    hurry: () => {
      if (waiting === undefined) return
      waiting.cancel()
      run()
    },
    stop: () => {
      waiting?.cancel()
      waiting = undefined
    },
  }
}
