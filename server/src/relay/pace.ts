import type { EventLoopUtilization } from 'node:perf_hooks'

/** ms between two looks at how busy the process is. */
const lookEvery = 100

/** Between two points of these the tick grows evenly: how busy the process is (0..1), and the tick in ms. */
const stretch = [
  { busy: 0.25, tick: 16 },
  { busy: 0.35, tick: 50 },
  { busy: 0.8, tick: 52 },
  { busy: 1, tick: 120 },
] as const

/** @param busy 0..1, the share of its time that the event loop works @returns ms */
export const tickWhen = (busy: number): number => {
  let below: (typeof stretch)[number] = stretch[0]
  for (const point of stretch) {
    if (busy < point.busy) {
      const share = (busy - below.busy) / (point.busy - below.busy)
      return point === stretch[0] ? point.tick : below.tick + share * (point.tick - below.tick)
    }
    below = point
  }
  return below.tick
}

/** ms that may pass on top of a tick at rest: none as long as the process has little to do. */
export const slack = (tick: number): number => tick - stretch[0].tick

/**
 * Most of what a relay spends is the kernel's `write`, one a reader and tick. So a process with much to do speaks less
 * often rather than late: a longer tick merges more into each write.
 */
export const createPace = (
  now: () => number,
  measure: () => Pick<EventLoopUtilization, 'active' | 'idle'>,
): (() => number) => {
  let last = measure()
  let looked = now()
  let busy = 0
  return () => {
    const time = now()
    if (time - looked >= lookEvery) {
      const measured = measure()
      const active = measured.active - last.active
      const idle = measured.idle - last.idle
      // Half of what was known stays, so that one slow moment does not make the ticks jump.
      if (active + idle > 0) busy = (busy + active / (active + idle)) / 2
      last = measured
      looked = time
    }
    return tickWhen(busy)
  }
}
