import { loadavg } from 'node:os'

/** A fixed piece of work; ms it took, best of a few. A machine that others use, or that is slowed down, takes longer. */
export const calibrate = (): number => {
  let best = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < 3; attempt++) {
    const started = performance.now()
    let value = 1
    for (let round = 0; round < 5_000_000; round++) value = Math.imul(value, 1_664_525) + round
    best = Math.min(best, performance.now() - started + (value === 0 ? 1 : 0))
  }
  return best
}

export const loadAverage = (): number => loadavg()[0] ?? 0
