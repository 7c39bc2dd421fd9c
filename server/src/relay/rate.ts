export interface Rate {
  /** How fast it fills. */
  perSecond: number
  /** How much it holds. */
  burst: number
}

/** Times of today are not exact to more than this, in ms. */
const tolerance = 0.5

/**
 * A token bucket that is one number, because every socket has two: when it is full again, in ms; 0 for one that is full.
 *
 * @param now ms @returns the bucket with one taken out of it; undefined when none is left
 */
export const taken = (
  { perSecond, burst }: Rate,
  fullAt: number,
  now: number,
): number | undefined => {
  const each = 1_000 / perSecond
  const lacking = Math.max(0, fullAt - now)
  // More than it holds: the clock was set back, which must not empty it.
  const lack = lacking > burst * each + tolerance ? 0 : lacking
  return lack > (burst - 1) * each + tolerance ? undefined : now + lack + each
}
