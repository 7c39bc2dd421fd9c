/** What the server answers to a question for its time; all in ms. */
export interface TimeAnswer {
  /** When it was asked, by the asker's own clock. */
  sent: number
  /** The server's time as it answered. */
  now: number
}

/** How the server's clock stands to one's own. */
export interface ClockOffset {
  /** ms to add to one's own time for the server's. */
  add: number
  /** By how many ms `add` may be wrong at most: half of what the question and its answer took. */
  within: number
  /** When it was found, by one's own clock. */
  at: number
}

/** Reads an answer. @param received when it came, by the clock that asked */
export const offsetFrom = ({ sent, now }: TimeAnswer, received: number): ClockOffset => {
  const within = Math.max(0, received - sent) / 2
  return { add: now + within - received, within, at: received }
}

/** Clocks drift apart by some ms a minute: an older reading is trusted less. */
const driftPerMs = 1 / 10_000

/**
 * Which of two readings to go by: the more certain one; or the newer, when one's own clock has been set since,
 * or has stood still as the device slept, so that both cannot be true.
 */
export const betterOffset = (kept: ClockOffset | undefined, fresh: ClockOffset): ClockOffset => {
  if (kept === undefined) return fresh
  const drift = Math.abs(fresh.at - kept.at) * driftPerMs
  const contradicts = Math.abs(fresh.add - kept.add) > kept.within + fresh.within + drift
  return contradicts || fresh.within <= kept.within + drift ? fresh : kept
}

/** The server's time. @param own one's own time in ms */
export const serverTime = (offset: ClockOffset | undefined, own: number): number =>
  Math.round(own + (offset?.add ?? 0))
