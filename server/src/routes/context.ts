import type { Kit } from '@firefelt/shared/kit/kit.ts'
import type { Config } from '../config.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { Rooms } from '../relay/rooms.ts'
import type { Timers } from '../relay/timers.ts'
import type { Store } from '../store/store.ts'

/** What the routes work on. */
export interface Context {
  config: Config
  kits: readonly Kit[]
  store: Store
  rooms: Rooms
  /** ms of server time */
  now(): number
  /** When the daily look for overdue rooms is taken; by the process's own clock unless said. */
  timers?: Timers
  /** Fills a practice room with simulated participants, unless they are there; left out: it stays empty. */
  rehearse?: (room: string) => void
  /** What is counted for operators; counted anew unless given. */
  metrics?: Metrics
  /** Where the log goes, a JSON object a line; the process's own output unless said. */
  logStream?: { write(line: string): void }
}
