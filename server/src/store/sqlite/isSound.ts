import type { DatabaseSync } from 'node:sqlite'
import { meaningOfCheck } from './sqliteErrors.ts'

/**
 * Whether SQLite's own check finds a file as it was written.
 * @throws when the disk does not give back a part of it: that is no damage, and may be over the next time
 */
export const isSound = (db: DatabaseSync, check: 'quick_check' | 'integrity_check'): boolean => {
  const found = String(db.prepare(`PRAGMA ${check}(1)`).get()?.[check])
  const meaning = meaningOfCheck(found)
  if (meaning === 'unreadable')
    throw new Error(`the disk does not give back all of a file: ${found}`)
  return meaning === undefined
}
