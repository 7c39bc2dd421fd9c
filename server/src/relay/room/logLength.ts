import type { StoredRoom } from '../../store/store.ts'

/** Rows above which the log of a room that nobody uses any more is compacted. */
const quietRows = 200
/** Rows and bytes above which the log of a room in use is. */
const busyRows = 5_000
const busyBytes = 4 * 1024 * 1024
/** A board that is large itself is not written anew before its log is this many times larger. */
const worthwhile = 4
/** Rows that must come before another try, after one for which the disk had no space. */
const pause = 1_000

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

  constructor(stored: StoredRoom) {
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
    this.#notBefore = this.#rows + pause
  }

  isLong(use: 'busy' | 'quiet'): boolean {
    if (use === 'quiet') return this.#rows > quietRows
    if (this.#rows < this.#notBefore) return false
    return this.#rows > busyRows || this.#bytes > Math.max(busyBytes, this.#written * worthwhile)
  }
}

export const createLogLength = (stored: StoredRoom): LogLength => new Counted(stored)
