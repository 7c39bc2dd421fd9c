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

/** Never goes back, as the machine's own clock may: a tick must not wait for an hour to pass again. */
const { timeOrigin } = performance
const now = () => Math.round(timeOrigin + performance.now())

/** The process's own clock, and tasks that do not keep the process alive. */
export const systemTimers: Timers = {
  now,
  after: (ms, task) => {
    const timer = setTimeout(task, ms).unref()
    return { cancel: () => clearTimeout(timer) }
  },
  tick: createPace(now, () => performance.eventLoopUtilization()),
}
