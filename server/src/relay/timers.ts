import type { Timers } from './presence.ts'

/** The process's own clock: ms since 1970, and tasks that do not keep the process alive. */
export const systemTimers: Timers = {
  now: Date.now,
  after: (ms, task) => {
    const timer = setTimeout(task, ms).unref()
    return { cancel: () => clearTimeout(timer) }
  },
}
