import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** What a close code stands for, of those that say something went wrong. */
const reasonOf = (code: number): string | undefined => {
  if (code === closeCodes.restart || code === closeCodes.ended) return undefined
  return Object.entries(closeCodes).find(([, known]) => known === code)?.[0]
}

/** What an operator may count. Nothing in it tells one room, or one person, from another. */
export interface Metrics {
  readonly registry: Registry
  /** @param seconds from asking for a commit until it was on disk, or had failed */
  committed(seconds: number, outcome: 'saved' | 'failed'): void
  /** An update was received. Returns what to call when it is on disk and all were told. */
  updating(): () => void
  /** Changes that came after a lock, a step or an end, and were taken back. */
  late(changes: number): void
  /** The relay closed a socket. @param code one of `closeCodes` */
  closed(code: number): void
  /** @param kind what was found amiss on the disk */
  trouble(kind: string): void
}

/** Seconds: from what nobody notices to what everybody does. */
const updateBuckets = [
  0.0005, 0.00075, 0.001, 0.00125, 0.0015, 0.002, 0.003, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1,
]

/** Seconds: from a quick disk to one that people notice. */
const commitBuckets = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2, 5]

export const createMetrics = (): Metrics => {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const commits = new Histogram({
    name: 'firefelt_commit_seconds',
    help: 'Time until a commit was on disk, or had failed',
    labelNames: ['outcome'],
    buckets: commitBuckets,
    registers,
  })
  const updates = new Histogram({
    name: 'firefelt_update_seconds',
    help: 'Time from the receipt of an update until it was on disk and all were told',
    buckets: updateBuckets,
    registers,
  })
  const refusals = new Counter({
    name: 'firefelt_refusals_total',
    help: 'Changes that came too late, and sockets that the relay closed, by reason',
    labelNames: ['reason'],
    registers,
  })
  const troubles = new Counter({
    name: 'firefelt_disk_troubles_total',
    help: 'What was found amiss on the disk and dealt with, by kind',
    labelNames: ['kind'],
    registers,
  })
  return {
    registry,
    committed: (seconds, outcome) => commits.observe({ outcome }, seconds),
    updating: () => updates.startTimer(),
    late: (changes) => refusals.inc({ reason: 'late' }, changes),
    closed: (code) => {
      const reason = reasonOf(code)
      if (reason !== undefined) refusals.inc({ reason })
    },
    trouble: (kind) => troubles.inc({ kind }),
  }
}
