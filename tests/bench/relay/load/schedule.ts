import { type Histogram, histogram } from '../measure/histogram.ts'

export interface Schedule {
  /** Acts a second of all of them. */
  rate: number
  /** How late acts were, in ms: the load generator's own fault. */
  lag: Histogram
  stop(): void
}

/** Everyone acts `each` times a second, in turn and evenly spread, as people who know nothing of each other do. */
export const schedule = (each: number, actors: readonly (() => void)[]): Schedule => {
  const lag = histogram()
  const rate = each * actors.length
  const between = 1_000 / rate
  const started = performance.now()
  let acts = 0
  let timer: NodeJS.Timeout | undefined
  const run = () => {
    const now = performance.now()
    for (let due = started + acts * between; due <= now; due = started + acts * between) {
      actors[acts % actors.length]?.()
      lag.add(performance.now() - due)
      acts++
    }
    timer = setTimeout(run, 1)
  }
  if (actors.length > 0) run()
  return { rate, lag, stop: () => clearTimeout(timer) }
}
