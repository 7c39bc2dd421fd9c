import { parentPort, workerData } from 'node:worker_threads'
import type { Chance } from './chance.ts'
import type { Known } from './person.ts'
import { rehearse } from './rehearse.ts'

/** What the thread is told. */
export interface RehearsalWish {
  url: string
  room: string
  people: number
  /** Those who were there before. */
  known: readonly Known[]
  seed: number
}

/** How long somebody thinks before they do the next thing, in ms. */
const [quickest, slowest] = [1_500, 5_500]

const { url, room, people, known, seed } = workerData as RehearsalWish
const pause = ({ below }: Chance) =>
  new Promise<void>((resolve) => setTimeout(resolve, quickest + below(slowest - quickest)))

if (parentPort === null) throw new Error('to be run as a worker')
const stop = new AbortController()
await rehearse({ url, room, people, known, seed, now: Date.now, pause }, stop.signal)
process.exit(0)
