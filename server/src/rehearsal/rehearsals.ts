import { Worker } from 'node:worker_threads'
import type { RehearsalWish } from './worker.ts'

/** Rehearsals at a time: the rooms of real meetings come first. */
const most = 4
/** How long one lasts at most, in ms. */
const longest = 3 * 60 * 60 * 1_000
/** Two groups of four. */
const people = 8

/** The rehearsals under way, each in a thread of its own, so that none takes time from real meetings. */
export interface Rehearsals {
  /** Fills a practice room; the oldest rehearsal ends when there would be too many. */
  start(room: string, seed?: number): void
  close(): Promise<void>
}

/** @param url where the server answers, asked when a rehearsal starts */
export const createRehearsals = (url: () => string): Rehearsals => {
  const running = new Map<Worker, NodeJS.Timeout>()
  const end = async (worker: Worker): Promise<void> => {
    clearTimeout(running.get(worker))
    running.delete(worker)
    await worker.terminate()
  }
  return {
    start: (room, seed = Date.now() % 1_000_000) => {
      const [oldest] = running.keys()
      if (running.size >= most && oldest !== undefined) void end(oldest)
      const wish: RehearsalWish = { url: url(), room, people, seed }
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: wish })
      const timer = setTimeout(() => void end(worker), longest)
      timer.unref()
      running.set(worker, timer)
      worker.once('exit', () => void end(worker))
      // A rehearsal that fails takes nothing with it.
      worker.once('error', () => void end(worker))
    },
    close: async () => {
      await Promise.all([...running.keys()].map(end))
    },
  }
}
