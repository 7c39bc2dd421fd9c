import type { DatabaseSync } from 'node:sqlite'
import { meaningAt } from './damage.ts'

/**
 * What moves all of a database's WAL into its file, so that nothing stands in either that was removed. It says whether that could
 * be: not on a full disk, nor while somebody reads what it was before.
 */
export const emptyingWal = (db: DatabaseSync, path: string): (() => boolean) => {
  const checkpoint = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)')
  return () => {
    try {
      return checkpoint.get()?.['busy'] === 0
    } catch (error) {
      if (meaningAt(path, error) !== 'full') throw error
      return false
    }
  }
}
