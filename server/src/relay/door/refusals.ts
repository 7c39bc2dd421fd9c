import { taken } from '../rate.ts'

/** So many at once, and as many a minute: one phone is refused once in a meeting, if at all. */
const rate = { perSecond: 5, burst: 300 }
/** Networks that are known at a time. */
const mostNetworks = 10_000

/** How often each network was refused of late. Kept in memory alone, and no longer than it counts. */
export interface Refusals {
  /** Whether it has been refused so often that it has to wait. */
  isSpent(network: string): boolean
  count(network: string): void
  /** Networks that are known now. */
  readonly size: number
}

/** @param now ms @param most networks; beyond them the one that was refused longest ago is forgotten */
export const createRefusals = (now: () => number, most = mostNetworks): Refusals => {
  /** When each has its whole measure again, in ms; the one refused last stands last. */
  const fullAt = new Map<string, number>()

  const forgetOld = () => {
    for (const [network, full] of fullAt) {
      if (full > now() && fullAt.size <= most) return
      fullAt.delete(network)
    }
  }

  return {
    isSpent: (network) => taken(rate, fullAt.get(network) ?? 0, now()) === undefined,
    count: (network) => {
      const before = fullAt.get(network) ?? 0
      const after = taken(rate, before, now()) ?? before
      fullAt.delete(network)
      fullAt.set(network, after)
      forgetOld()
    },
    get size() {
      return fullAt.size
    },
  }
}
