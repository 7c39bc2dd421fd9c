import { DatabaseSync } from 'node:sqlite'
import { removeDatabase } from './paths.ts'
import { meaningOf } from './sqliteErrors.ts'

/** How long to wait, in ms, for a predecessor that is about to stop. */
const patience = 1_000
const busy = 5

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === busy

/**
 * Keeps a second server away from the same data: each would compact what the other had just written.
 * The system lets go of the lock when the process ends, however it ends.
 */
export const lockFolder = (path: string): { close(): void } => {
  const db = new DatabaseSync(path, { timeout: patience })
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (meaningOf(error) === 'damage') {
      // Nothing is kept in it, and whoever holds it would have been noticed first.
      removeDatabase(path)
      return lockFolder(path)
    }
    if (!isBusy(error)) throw error
    throw new Error('another Firefelt is using this data folder', { cause: error })
  }
  return { close: () => db.close() }
}
