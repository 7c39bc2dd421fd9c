import { limits } from '@firefelt/shared/protocol/limits.ts'
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
/** A board that is large itself is not written anew before its log is this many times larger, or has a whole board more. */
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
  /** Whether the board itself, and not its log alone, has grown beyond `limits.board`: as it was last written anew. */
  isBoardFull(): boolean
}

const sizeOf = (updates: readonly Uint8Array[]): number =>
  updates.reduce((sum, { length }) => sum + length, 0)

/** A class, because every room has one. */
class Counted implements LogLength {
  #rows = 0
  #bytes = 0
  #written = 0
  #notBefore = 0
  readonly #long: LongLog

  constructor(stored: StoredRoom, long: LongLog) {
    this.#long = long
    this.loaded(stored)
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
    // The first row is what the board was when it was last written anew, or else something short.
    this.#written = anew.updates[0]?.length ?? 0
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
    const most = Math.min(this.#written * worthwhile, this.#written + limits.board)
    return this.#rows > this.#long.busy || this.#bytes > Math.max(busyBytes, most)
  }

  isBoardFull(): boolean {
    return this.#written > limits.board
  }
}

export const createLogLength = (stored: StoredRoom, long: LongLog = usual): LogLength =>
  new Counted(stored, long)
