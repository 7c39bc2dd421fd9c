/** Times in steps of `step` ms up to `most`: exact enough, and free to add to a million times a second. */
export interface Histogram {
  add(ms: number): void
  /** The time that a share of all stay within, in ms; NaN when there are none. */
  quantile(share: number): number
  count(): number
  clear(): void
}

const step = 0.05
const most = 30_000

export const histogram = (): Histogram => {
  const counts = new Uint32Array(most / step + 1)
  let total = 0
  return {
    add: (ms) => {
      const slot = Math.max(0, Math.min(counts.length - 1, Math.round(ms / step)))
      counts[slot] = (counts[slot] ?? 0) + 1
      total++
    },
    quantile: (share) => {
      if (total === 0) return Number.NaN
      let left = Math.max(1, Math.ceil(share * total))
      for (let slot = 0; slot < counts.length; slot++) {
        left -= counts[slot] ?? 0
        if (left <= 0) return slot * step
      }
      return most
    },
    count: () => total,
    clear: () => {
      counts.fill(0)
      total = 0
    },
  }
}
