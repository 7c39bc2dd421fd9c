import { performance } from 'node:perf_hooks'
import { createPace } from './pace.ts'

/** The clock that rooms live by; a test turns it by hand. */
export interface Timers {
  /** Whole ms since 1970. */
  now(): number
  after(ms: number, task: () => void): { cancel(): void }
  /** ms between two frames, or two commits, of a busy room: more when the process has much to do. */
  tick(): number
}

/** How far the steady clock may fall behind the machine's own before it is put right, in ms. */
const tolerance = 1_000

/**
 * Never goes back, as the machine's own clock may: a tick must not wait for an hour to pass again. But it goes on
 * while a laptop sleeps, when the steady clock stands still.
 *
 * @param wall ms since 1970 @param steady ms since some moment, never less than before
 */
export const steadyClock = (wall: () => number, steady: () => number): (() => number) => {
  let start = wall() - steady()
  return () => {
    const time = start + steady()
    const behind = wall() - time
    if (behind > tolerance) start += behind
    return Math.round(start + steady())
  }
}

const now = steadyClock(Date.now, () => performance.now())

/** The process’s own clock, and tasks that do not keep the process alive. */
export const systemTimers: Timers = {
  now,
  after: (ms, task) => {
    const timer = setTimeout(task, ms).unref()
    return { cancel: () => clearTimeout(timer) }
  },
  tick: createPace(now, () => performance.eventLoopUtilization()),
}
