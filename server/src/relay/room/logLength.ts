import type { StoredRoom } from '../../store/store.ts'

/** From how many rows on a log is long. */
export interface LongLog {
  /** Above which the log of a room that nobody uses any more is compacted. */
  quiet: number
  /** Above which the log of a room in use is. */
  busy: number
  /** That must come before another try, after one for which the disk had no space. */
  pause: number
}
const usual: LongLog = { quiet: 200, busy: 5_000, pause: 1_000 }
/** Bytes above which the log of a room in use is compacted, too. */
const busyBytes = 4 * 1024 * 1024
/** A board that is large itself is not written anew before its log is this many times larger. */
const worthwhile = 4

/** How long a room's log is, and whether to write the document anew in its place. */
export interface LogLength {
  rows(): number
  grown(updates: readonly Uint8Array[]): void
  /** It was read from the store again. */
  loaded(stored: StoredRoom): void
  /** It is one row of so many bytes now. */
  compacted(bytes: number): void
  /** There was no space to compact it: not again at once. */
  postpone(): void
  isLong(use: 'busy' | 'quiet'): boolean
}

const sizeOf = (updates: readonly Uint8Array[]): number =>
  updates.reduce((sum, { length }) => sum + length, 0)

/** A class, because every room has one. */
class Counted implements LogLength {
  #rows: number
  #bytes: number
  #written = 0
  #notBefore = 0
  readonly #long: LongLog

  constructor(stored: StoredRoom, long: LongLog) {
    this.#long = long
    this.#rows = stored.rows
    this.#bytes = sizeOf(stored.updates)
  }

  rows(): number {
    return this.#rows
  }

  grown(updates: readonly Uint8Array[]): void {
    this.#rows += updates.length
    this.#bytes += sizeOf(updates)
  }

  loaded(anew: StoredRoom): void {
    this.#rows = anew.rows
    this.#bytes = sizeOf(anew.updates)
  }

  compacted(bytes: number): void {
    this.#rows = 1
    this.#bytes = bytes
    this.#written = bytes
    this.#notBefore = 0
  }

  postpone(): void {
    this.#notBefore = this.#rows + this.#long.pause
  }

  isLong(use: 'busy' | 'quiet'): boolean {
    if (use === 'quiet') return this.#rows > this.#long.quiet
    if (this.#rows < this.#notBefore) return false
    const isLarge = this.#bytes > Math.max(busyBytes, this.#written * worthwhile)
    return this.#rows > this.#long.busy || isLarge
  }
}

export const createLogLength = (stored: StoredRoom, long: LongLog = usual): LogLength =>
  new Counted(stored, long)
