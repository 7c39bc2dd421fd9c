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
 * @param now ms
 * @param count of which it holds at least so many
 * @returns the bucket with as many taken out of it; undefined when so many are not left
 */
export const taken = (
  { perSecond, burst }: Rate,
  fullAt: number,
  now: number,
  count = 1,
): number | undefined => {
  const each = 1_000 / perSecond
  const lacking = Math.max(0, fullAt - now)
  // More than it holds: the clock was set back, which must not empty it.
  const lack = lacking > burst * each + tolerance ? 0 : lacking
  return lack > (burst - count) * each + tolerance ? undefined : now + lack + count * each
}
