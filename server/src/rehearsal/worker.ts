import { parentPort, workerData } from 'node:worker_threads'
import type { Known } from './person.ts'
import { rehearse } from './rehearse.ts'
import { think } from './think.ts'

/** What the thread is told. */
export interface RehearsalWish {
  url: string
  room: string
  people: number
  /** Those who were there before. */
  known: readonly Known[]
  seed: number
}

const { url, room, people, known, seed } = workerData as RehearsalWish

if (parentPort === null) throw new Error('to be run as a worker')
const stop = new AbortController()
await rehearse({ url, room, people, known, seed, now: Date.now, pause: think }, stop.signal)
process.exit(0)
