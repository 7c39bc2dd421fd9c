import type { StoredRoom } from '../store/store.ts'

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

export const createLogLength = (stored: StoredRoom): LogLength => {
  let rows = stored.rows
  let bytes = sizeOf(stored.updates)
  let written = 0
  let notBefore = 0
  return {
    rows: () => rows,
    grown: (updates) => {
      rows += updates.length
      bytes += sizeOf(updates)
    },
    loaded: (anew) => {
      rows = anew.rows
      bytes = sizeOf(anew.updates)
    },
    compacted: (size) => {
      rows = 1
      bytes = size
      written = size
      notBefore = 0
    },
    postpone: () => {
      notBefore = rows + pause
    },
    isLong: (use) => {
      if (use === 'quiet') return rows > quietRows
      if (rows < notBefore) return false
      return rows > busyRows || bytes > Math.max(busyBytes, written * worthwhile)
    },
  }
}
