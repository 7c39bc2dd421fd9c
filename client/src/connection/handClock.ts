import type { Clock } from './throttle.ts'

/** A clock that a test turns by hand; it starts at 0. */
export const handClock = (): Clock & { pass(ms: number): void } => {
  let time = 0
  const tasks = new Map<symbol, { at: number; task: () => void }>()

  const nextDue = (until: number) =>
    [...tasks].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at)[0]

  return {
    now: () => time,
    after: (ms, task) => {
      const key = Symbol()
      tasks.set(key, { at: time + ms, task })
      return () => tasks.delete(key)
    },
    pass: (ms) => {
      const until = time + ms
      for (let due = nextDue(until); due !== undefined; due = nextDue(until)) {
        const [key, { at, task }] = due
        tasks.delete(key)
        time = at
        task()
      }
      time = until
    },
  }
}
