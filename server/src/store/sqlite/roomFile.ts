import { existsSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Credential } from '../store.ts'
import { RoomCorrupt, Taken } from '../store.ts'
import type { WrittenCommit, WrittenRoom } from './calls.ts'
import { checksum, isConflict, noticingDamage, verified } from './damage.ts'
import { prepareDatabase, roomSteps, schemaVersion, transaction } from './schema.ts'

/** How long to wait, in ms, for someone else who reads the file: a backup, say. */
const patience = 1_000

const statements = (db: DatabaseSync) => ({
  control: db.prepare('SELECT body, checksum FROM control WHERE room = ?'),
  setControl: db.prepare('REPLACE INTO control (room, body, checksum) VALUES (?, ?, ?)'),
  updates: db.prepare('SELECT seq, body, checksum FROM updates ORDER BY seq'),
  lastSeq: db.prepare('SELECT max(seq) AS seq FROM updates'),
  nthSeq: db.prepare('SELECT seq FROM updates ORDER BY seq LIMIT 1 OFFSET ?'),
  addUpdate: db.prepare('INSERT INTO updates (seq, body, checksum) VALUES (?, ?, ?)'),
  dropUpdates: db.prepare('DELETE FROM updates WHERE seq <= ?'),
  credential: db.prepare('SELECT body, checksum FROM credentials WHERE hash = ?'),
  addCredential: db.prepare('INSERT INTO credentials (hash, body, checksum) VALUES (?, ?, ?)'),
  command: db.prepare('SELECT id FROM commands WHERE id = ?'),
  addCommand: db.prepare('INSERT OR IGNORE INTO commands (id) VALUES (?)'),
})

/** One room's open file: see `Store` for what each part promises. */
const roomFile = (db: DatabaseSync, room: string) => {
  const sql = statements(db)

  const addUpdate = (seq: number, body: Uint8Array) =>
    sql.addUpdate.run(seq, body, checksum(seq, body))

  const addCredential = (credential: Credential) => {
    const body = JSON.stringify(credential)
    try {
      sql.addCredential.run(credential.hash, body, checksum(credential.hash, body))
    } catch (error) {
      throw isConflict(error) ? new Taken('credential') : error
    }
  }

  const load = (): WrittenRoom => {
    // Sees what checksums cannot: rows that are no longer there.
    const check = db.prepare('PRAGMA quick_check(1)').get()
    if (check?.['quick_check'] !== 'ok') throw new RoomCorrupt(`room ${room} is damaged`)
    const control = verified(sql.control.get(room), room) as string
    const rows = sql.updates.all()
    const first = Number(rows[0]?.['seq'])
    const updates = rows.map((row, index) => verified(row, first + index) as Uint8Array)
    return { control, updates }
  }

  const commit = ({ updates = [], control, credentials = [], commands = [] }: WrittenCommit) => {
    transaction(db, () => {
      let seq = Number(sql.lastSeq.get()?.['seq'] ?? 0)
      for (const update of updates) addUpdate(++seq, update)
      if (control !== undefined) sql.setControl.run(room, control, checksum(room, control))
      credentials.forEach(addCredential)
      for (const command of commands) sql.addCommand.run(command)
    })
  }

  const compact = (snapshot: Uint8Array, rows: number) => {
    transaction(db, () => {
      const last =
        Number.isInteger(rows) && rows >= 1 ? sql.nthSeq.get(rows - 1)?.['seq'] : undefined
      if (typeof last !== 'number') throw new RangeError(`the log has no first ${rows} rows`)
      sql.dropUpdates.run(last)
      addUpdate(last, snapshot)
    })
    // What was removed is still to be read in the WAL, until that is emptied.
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  }

  const credential = (hash: string): Credential | undefined => {
    const row = sql.credential.get(hash)
    return row && (JSON.parse(verified(row, hash) as string) as Credential)
  }

  return {
    load: () => noticingDamage(room, load),
    commit: (parts: WrittenCommit) => noticingDamage(room, () => commit(parts)),
    compact: (snapshot: Uint8Array, rows: number) =>
      noticingDamage(room, () => compact(snapshot, rows)),
    credential: (hash: string) => noticingDamage(room, () => credential(hash)),
    commandDone: (id: string): boolean =>
      noticingDamage(room, () => sql.command.get(id) !== undefined),
    /** Moves what is in the WAL into the file, which is then all there is. */
    close: () => db.close(),
  }
}

export type RoomFile = ReturnType<typeof roomFile>

const prepared = (path: string, room: string, fresh: boolean): RoomFile => {
  const db = new DatabaseSync(path, { timeout: patience })
  try {
    return noticingDamage(room, () => {
      if (!fresh && schemaVersion(db) < 1) throw new RoomCorrupt(`room ${room} has lost its data`)
      prepareDatabase(db, roomSteps)
      return roomFile(db, room)
    })
  } catch (error) {
    db.close()
    throw error
  }
}

/** @throws RoomCorrupt also when the file is gone */
export const openRoomFile = (path: string, room: string): RoomFile => {
  if (!existsSync(path)) throw new RoomCorrupt(`the file of room ${room} is missing`)
  return prepared(path, room, false)
}

/** Makes the file of a new room, in a place that was free. */
export const createRoomFile = (path: string, room: string): RoomFile => prepared(path, room, true)

export const removeRoomFile = (path: string): void => {
  for (const part of ['', '-wal', '-shm', '-journal']) rmSync(path + part, { force: true })
}
