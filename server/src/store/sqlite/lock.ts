import { DatabaseSync } from 'node:sqlite'

/** How long to wait, in ms, for a predecessor that is about to stop. */
const patience = 1_000

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
    throw new Error('another Firefelt is using this data folder', { cause: error })
  }
  return { close: () => db.close() }
}
