import { Worker } from 'node:worker_threads'
import type { Known } from './person.ts'
import type { RehearsalWish } from './worker.ts'

/** Rehearsals at a time: the rooms of real meetings come first. */
export const mostRehearsals = 4
/** How long one lasts at most, in ms. */
export const longestRehearsal = 3 * 60 * 60 * 1_000
/** Two groups of four. */
const people = 8

/** The rehearsals under way, each in a thread of its own, so that none takes time from real meetings. */
export interface Rehearsals {
  /**
   * Fills a practice room, with the people who were there before if there were any; nothing where a rehearsal is under
   * way. The oldest one ends when there would be too many.
   */
  start(room: string): Promise<void>
  close(): Promise<void>
}

/** The same for a room each time, so that the same people come back. */
const seedOf = (room: string): number =>
  [...room].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_000, 7)

/**
 * @param url where the server answers, asked when a rehearsal starts
 * @param knownIn lets those who are simulated in a room in again
 */
export const createRehearsals = (
  url: () => string,
  knownIn: (room: string) => Promise<readonly Known[]>,
): Rehearsals => {
  const running = new Map<string, { worker: Worker; timer: NodeJS.Timeout }>()
  const starting = new Set<string>()
  let closed = false
  const end = async (room: string): Promise<void> => {
    const rehearsal = running.get(room)
    running.delete(room)
    clearTimeout(rehearsal?.timer)
    await rehearsal?.worker.terminate()
  }
  const launch = (room: string, known: readonly Known[]) => {
    const [oldest] = running.keys()
    if (running.size >= mostRehearsals && oldest !== undefined) void end(oldest)
    const wish: RehearsalWish = { url: url(), room, people, known, seed: seedOf(room) }
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: wish })
    const timer = setTimeout(() => void end(room), longestRehearsal)
    timer.unref()
    running.set(room, { worker, timer })
    const gone = () => {
      if (running.get(room)?.worker === worker) void end(room)
    }
    worker.once('exit', gone)
    // A rehearsal that fails takes nothing with it.
    worker.once('error', gone)
  }
  return {
    start: async (room) => {
      if (running.has(room) || starting.has(room)) return
      starting.add(room)
      try {
        const known = await knownIn(room)
        if (!closed) launch(room, known)
      } finally {
        starting.delete(room)
      }
    },
    close: async () => {
      closed = true
      await Promise.all([...running.keys()].map(end))
    },
  }
}
