/** Timers that a test can turn by hand. */
export interface Clock {
  now(): number
  /** Returns what cancels it. */
  after(ms: number, task: () => void): () => void
}

export const realClock: Clock = {
  now: () => Date.now(),
  after: (ms, task) => {
    const timer = setTimeout(task, ms)
    return () => clearTimeout(timer)
  },
}

export interface Throttle<Value> {
  /** Sends at once after a pause, else the newest value when the pause is over. */
  offer(value: Value): void
  /** Sends now, in place of what waits. */
  now(value: Value): void
  cancel(): void
}

/** @param every ms between two sends */
export const throttle = <Value>(
  every: number,
  send: (value: Value) => void,
  clock: Clock,
): Throttle<Value> => {
  let last = Number.NEGATIVE_INFINITY
  let waiting: { value: Value; cancel: () => void } | undefined

  const cancel = () => {
    waiting?.cancel()
    waiting = undefined
  }
  const sendNow = (value: Value) => {
    cancel()
    last = clock.now()
    send(value)
  }
  return {
    cancel,
    now: sendNow,
    offer: (value) => {
      const wait = last + every - clock.now()
      if (wait <= 0) sendNow(value)
      else if (waiting !== undefined) waiting.value = value
      else {
        const stop = clock.after(wait, () => {
          if (waiting !== undefined) sendNow(waiting.value)
        })
        waiting = { value, cancel: stop }
      }
    },
  }
}
