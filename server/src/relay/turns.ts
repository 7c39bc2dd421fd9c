import { setImmediate as afterSockets } from 'node:timers/promises'

/** ms of work at a stretch after which live frames, and other rooms, have their turn. */
const longest = 10

const waiting: (() => void)[] = []

const goOn = async () => {
  while (waiting.length > 0) {
    await afterSockets()
    waiting.shift()?.()
  }
}

/**
 * Resolves when the process has listened to its sockets. Of all that wait one goes on at a time, so that many rooms with much to do
 * hold it up no longer than one.
 */
export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    if (waiting.push(resolve) === 1) void goOn()
  })

/** A stretch of work that is to be broken off now and then. */
export interface Stretch {
  isLong(): boolean
  /** Lets the others have their turn. */
  breakOff(): Promise<void>
}

/** @param now ms */
export const newStretch = (now: () => number): Stretch => {
  let since = now()
  return {
    isLong: () => now() - since >= longest,
    breakOff: async () => {
      await nextTurn()
      since = now()
    },
  }
}
