/** A token bucket. */
export interface Rate {
  /** Takes one; false when none is left. @param now ms */
  take(now: number): boolean
}

/** @param perSecond how fast it fills @param burst how much it holds */
export const rate = ({ perSecond, burst }: { perSecond: number; burst: number }): Rate => {
  let left = burst
  let last: number | undefined
  return {
    take: (now) => {
      // A clock that is set back must not empty the bucket.
      const passed = Math.max(0, now - (last ?? now))
      left = Math.min(burst, left + (passed / 1000) * perSecond)
      last = now
      if (left < 1) return false
      left--
      return true
    },
  }
}
