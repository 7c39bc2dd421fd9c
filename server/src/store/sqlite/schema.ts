import type { DatabaseSync } from 'node:sqlite'

/*
 * Each list holds the steps from one version of a file to the next; `PRAGMA user_version` counts
 * those that a file has had. A step that has been released is never changed: add another.
 */

/**
 * Every row with a body carries a checksum of its key and body: a disk may lie without saying so. The others have none: a command
 * whose id was damaged may be done twice, and by a damaged number what a journal still holds is taken from it twice, which says the
 * same.
 */
export const roomSteps = [
  `CREATE TABLE control (room TEXT PRIMARY KEY, body TEXT NOT NULL, checksum INTEGER NOT NULL) STRICT;
   CREATE TABLE updates (seq INTEGER PRIMARY KEY, body BLOB NOT NULL, checksum INTEGER NOT NULL) STRICT;
   CREATE TABLE credentials (hash TEXT PRIMARY KEY, body TEXT NOT NULL, checksum INTEGER NOT NULL)
     STRICT, WITHOUT ROWID;
   CREATE TABLE commands (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;`,
  `CREATE TABLE private (owner TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL,
     checksum INTEGER NOT NULL, PRIMARY KEY (owner, name)) STRICT, WITHOUT ROWID;`,
  `CREATE TABLE journaled (room TEXT PRIMARY KEY, number INTEGER NOT NULL) STRICT, WITHOUT ROWID;`,
]

export const catalogueSteps = [
  `CREATE TABLE rooms (room TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, epoch INTEGER NOT NULL)
     STRICT, WITHOUT ROWID;`,
]

/** How many steps a file has had; 0 for an empty one. */
export const schemaVersion = (db: DatabaseSync): number => {
  const row = db.prepare('PRAGMA user_version').get()
  return Number(row?.['user_version'])
}

/** Runs `work` so that all of it is on disk when it returns, or none of it when it throws. */
export type Transaction = <T>(work: () => T) => T

export const transactions = (db: DatabaseSync): Transaction => {
  // Prepared once: reading these words takes as long as inserting a row.
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  return (work) => {
    begin.run()
    try {
      const result = work()
      commit.run()
      return result
    } catch (error) {
      // SQLite has rolled back by itself after some errors, a full disk for one.
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
  }
}

/** Sets a file up for durable writes, and brings it to the newest version. */
export const prepareDatabase = (db: DatabaseSync, steps: readonly string[]): void => {
  const version = schemaVersion(db)
  if (version > steps.length) throw new Error('written by a newer version of Firefelt')
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
  const transaction = transactions(db)
  steps.slice(version).forEach((step, index) => {
    transaction(() => db.exec(`${step} PRAGMA user_version = ${version + index + 1}`))
  })
}
