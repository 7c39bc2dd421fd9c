import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { noticingFailure } from './damage.ts'
import type { Paths } from './paths.ts'
import { prepareDatabase } from './schema.ts'
import { meaningOf } from './sqliteErrors.ts'
import { readWal, takeOver } from './walTail.ts'

/** As in `schema.ts`. */
const steps = [
  `CREATE TABLE erased (name TEXT PRIMARY KEY, epoch INTEGER NOT NULL) STRICT, WITHOUT ROWID;`,
]

/** Under what a room is remembered once it is gone: the id itself would lead whoever has it to believe that it is there. */
const nameOf = (room: string): string => createHash('sha256').update(`room ${room}`).digest('hex')

const tombstonesOver = (db: DatabaseSync, path: string) => {
  const find = db.prepare('SELECT epoch FROM erased WHERE name = ?')
  const put = db.prepare(
    'INSERT INTO erased (name, epoch) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET epoch = max(epoch, excluded.epoch)',
  )
  return {
    /** Up to which epoch a room was erased. */
    epochOf: (room: string): number | undefined => {
      const row = noticingFailure(path, () => find.get(nameOf(room)))
      return row && Number(row['epoch'])
    },
    /** On disk before anything is removed, so that a crash in between does not bring it back. */
    add: (room: string, epoch: number): void => {
      noticingFailure(path, () => put.run(nameOf(room), epoch))
    },
    close: () => db.close(),
  }
}

export type Tombstones = ReturnType<typeof tombstonesOver>

const open = (path: string): Tombstones => {
  const wal = readWal(path)
  const db = new DatabaseSync(path)
  try {
    prepareDatabase(db, steps)
    // What of it cannot be read is lost: there is nothing to make it anew from.
    takeOver(db, wal)
    return tombstonesOver(db, path)
  } catch (error) {
    db.close()
    throw error
  }
}

/** A list apart from the catalogue, which may be made anew from files: what was erased must not come back with it. */
export const openTombstones = (paths: Paths): Tombstones => {
  try {
    return open(paths.erased)
  } catch (error) {
    if (meaningOf(error) !== 'damage') throw error
    paths.setAside(paths.erased, 'erased')
    return open(paths.erased)
  }
}
