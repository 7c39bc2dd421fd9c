/** A token bucket, small because every socket has two. */
export class Rate {
  readonly #perSecond: number
  readonly #burst: number
  #left: number
  #last = 0

  /** @param perSecond how fast it fills @param burst how much it holds */
  constructor({ perSecond, burst }: { perSecond: number; burst: number }) {
    this.#perSecond = perSecond
    this.#burst = burst
    this.#left = burst
  }

  /** Takes one; false when none is left. @param now ms */
  take(now: number): boolean {
    // A clock that is set back must not empty the bucket.
    const passed = Math.max(0, now - this.#last)
    this.#left = Math.min(this.#burst, this.#left + (passed / 1000) * this.#perSecond)
    this.#last = now
    if (this.#left < 1) return false
    this.#left--
    return true
  }
}
