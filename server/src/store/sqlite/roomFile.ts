import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Credential } from '../store.ts'
import { RoomCorrupt, RoomMissing, StoreFull, Taken } from '../store.ts'
import type { WrittenCommit, WrittenRoom } from './calls.ts'
import { checksum, isWhole, noticingDamage, verified } from './damage.ts'
import { emptyingWal } from './emptyWal.ts'
import { isSound } from './isSound.ts'
import { privateRows } from './privateRows.ts'
import { prepareDatabase, roomSteps, schemaVersion, transactions } from './schema.ts'
import { meaningOf } from './sqliteErrors.ts'
import { readWal, takeOver } from './walTail.ts'

/** How long to wait, in ms, for someone else who reads the file: a backup, say. */
const patience = 1_000

/** Rows at the end of a log that may fail their checksum together and be dropped: about one commit. */
const longestTail = 64

/** Told how much of the end of a log was lost. */
export type OnTail = (lost: { rows: number; commits: number }) => void

export interface RoomFileOptions {
  onTail: OnTail
  /** Pages the file may have: beyond that it answers as a full disk does. */
  maxPages?: number | undefined
}

const statements = (db: DatabaseSync) => ({
  control: db.prepare('SELECT body, checksum FROM control WHERE room = ?'),
  setControl: db.prepare('REPLACE INTO control (room, body, checksum) VALUES (?, ?, ?)'),
  updates: db.prepare('SELECT seq, body, checksum FROM updates ORDER BY seq'),
  lastSeq: db.prepare('SELECT max(seq) AS seq FROM updates'),
  nthSeq: db.prepare('SELECT seq FROM updates ORDER BY seq LIMIT 1 OFFSET ?'),
  addUpdate: db.prepare('INSERT INTO updates (seq, body, checksum) VALUES (?, ?, ?)'),
  dropUpdates: db.prepare('DELETE FROM updates WHERE seq <= ?'),
  dropTail: db.prepare('DELETE FROM updates WHERE seq > ?'),
  credential: db.prepare('SELECT body, checksum FROM credentials WHERE hash = ?'),
  credentials: db.prepare('SELECT hash, body, checksum FROM credentials'),
  addCredential: db.prepare('INSERT INTO credentials (hash, body, checksum) VALUES (?, ?, ?)'),
  command: db.prepare('SELECT id FROM commands WHERE id = ?'),
  addCommand: db.prepare('INSERT OR IGNORE INTO commands (id) VALUES (?)'),
  journaled: db.prepare('SELECT number FROM journaled WHERE room = ?'),
  setJournaled: db.prepare('REPLACE INTO journaled (room, number) VALUES (?, ?)'),
  dropJournaled: db.prepare('DELETE FROM journaled'),
})

/** One room's open file: see `Store` for what each part promises. */
const roomFile = (db: DatabaseSync, path: string, room: string, onTail: OnTail) => {
  const sql = statements(db)
  const owned = privateRows(db)
  const transaction = transactions(db)
  const emptyWal = emptyingWal(db, path)
  const noticing = <T>(work: () => T): T => noticingDamage(path, work)
  /** The number of the log's last row, once it is known: nobody else writes to this file. */
  let lastSeq: number | undefined

  const addUpdate = (seq: number, body: Uint8Array) =>
    sql.addUpdate.run(seq, body, checksum(seq, body))

  const addCredential = (credential: Credential) => {
    const body = JSON.stringify(credential)
    try {
      sql.addCredential.run(credential.hash, body, checksum(credential.hash, body))
    } catch (error) {
      throw meaningOf(error) === 'conflict' ? new Taken('credential') : error
    }
  }

  /** How many rows at the end are broken: none behind the first of them may be whole, and some before it must be. */
  const tailOf = (rows: readonly Record<string, unknown>[]): number => {
    const whole = rows.map((row) => isWhole(row, Number(row['seq'])))
    const kept = whole.includes(false) ? whole.indexOf(false) : whole.length
    const tail = whole.slice(kept)
    if (tail.length === 0) return 0
    if (kept > 0 && tail.length <= longestTail && !tail.includes(true)) return tail.length
    throw new RoomCorrupt('a row of the log fails its checksum')
  }

  const credentialIn = (row: Record<string, unknown>, hash = String(row['hash'])): Credential =>
    JSON.parse(verified(row, hash) as string) as Credential

  const credential = (hash: string): Credential | undefined => {
    const row = sql.credential.get(hash)
    return row && credentialIn(row, hash)
  }

  const control = () => verified(sql.control.get(room), room) as string

  const load = (): WrittenRoom => {
    // Sees what checksums cannot: rows that are no longer there.
    if (!isSound(db, 'quick_check')) throw new RoomCorrupt('the room’s file is damaged')
    const rows = sql.updates.all()
    const tail = tailOf(rows)
    const first = Number(rows[0]?.['seq'])
    const updates = rows
      .slice(0, rows.length - tail)
      .map((row, index) => verified(row, first + index) as Uint8Array)
    const credentials = sql.credentials.all().map((row) => credentialIn(row))
    const loaded = { control: control(), updates, credentials }
    if (tail > 0) {
      // Together: a journal may still hold what the dropped rows said, and is asked for it again only if this file claims no record.
      transaction(() => {
        sql.dropTail.run(first + updates.length - 1)
        sql.dropJournaled.run()
      })
      lastSeq = undefined
      onTail({ rows: tail, commits: 0 })
    }
    return loaded
  }

  /**
   * Removes something so that no byte of it is left, neither in the file nor in its WAL.
   * @throws StoreFull when that cannot be: then nothing was removed. Another error when it could not be seen to its end: then
   * the rows are gone, and it is to be done again
   */
  const wiping = (remove: () => void) => {
    if (!emptyWal()) throw new StoreFull('the room’s file cannot be wiped now')
    remove()
    if (!emptyWal()) throw new Error('what was removed from the room’s file is not wiped yet')
  }

  const commit = ({
    updates = [],
    control: record,
    credentials = [],
    commands = [],
    private: records = [],
    journaled,
  }: WrittenCommit) => {
    const write = () => {
      let seq = lastSeq ?? Number(sql.lastSeq.get()?.['seq'] ?? 0)
      transaction(() => {
        for (const update of updates) addUpdate(++seq, update)
        if (record !== undefined) sql.setControl.run(room, record, checksum(room, record))
        credentials.forEach(addCredential)
        for (const command of commands) sql.addCommand.run(command)
        records.forEach(owned.write)
        if (journaled !== undefined) sql.setJournaled.run(room, journaled)
      })
      lastSeq = seq
    }
    if (records.some(({ body }) => body === null)) wiping(write)
    else write()
  }

  const compact = (snapshot: Uint8Array, rows: number) =>
    wiping(() =>
      transaction(() => {
        const last =
          Number.isInteger(rows) && rows >= 1 ? sql.nthSeq.get(rows - 1)?.['seq'] : undefined
        if (typeof last !== 'number') throw new RangeError(`the log has no first ${rows} rows`)
        sql.dropUpdates.run(last)
        addUpdate(last, snapshot)
      }),
    )

  return {
    /** The control record alone, as JSON. */
    control: () => noticing(control),
    load: () => noticing(load),
    commit: (parts: WrittenCommit) => noticing(() => commit(parts)),
    canErase: () => noticing(emptyWal),
    compact: (snapshot: Uint8Array, rows: number) => noticing(() => compact(snapshot, rows)),
    credential: (hash: string) => noticing(() => credential(hash)),
    /** The number of the last record of a journal that is in the file. */
    journaled: () => noticing(() => sql.journaled.get(room)?.['number']),
    commandDone: (id: string): boolean => noticing(() => sql.command.get(id) !== undefined),
    privateRecord: (owner: string, name: string) => noticing(() => owned.get(owner, name)),
    privateRecords: (name: string) => noticing(() => owned.named(name)),
    privateOf: (owner: string) => noticing(() => owned.of(owner)),
    /** Makes the file all there is, so that it can be moved once it is closed. @throws StoreFull when that cannot be */
    complete: () =>
      noticing(() => {
        if (!emptyWal()) throw new StoreFull('the room’s file is not complete without its WAL')
      }),
    /** Moves what is in the WAL into the file if it can, and says nothing if it cannot. */
    close: () => db.close(),
  }
}

export type RoomFile = ReturnType<typeof roomFile>

const prepared = (
  path: string,
  room: string,
  { onTail, maxPages }: RoomFileOptions,
  fresh: boolean,
): RoomFile => {
  const wal = fresh ? undefined : readWal(path)
  const db = new DatabaseSync(path, { timeout: patience })
  try {
    return noticingDamage(path, () => {
      if (!fresh && schemaVersion(db) < 1) throw new RoomCorrupt('the room has lost its data')
      prepareDatabase(db, roomSteps)
      if (maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${maxPages}`)
      const commits = takeOver(db, wal)
      if (commits > 0) onTail({ rows: 0, commits })
      return roomFile(db, path, room, onTail)
    })
  } catch (error) {
    db.close()
    throw error
  }
}

/** @throws RoomCorrupt, RoomMissing */
export const openRoomFile = (path: string, room: string, options: RoomFileOptions): RoomFile => {
  if (!existsSync(path)) throw new RoomMissing('the room’s file is missing')
  return prepared(path, room, options, false)
}

/** Makes the file of a new room, in a place that was free. */
export const createRoomFile = (path: string, room: string, options: RoomFileOptions): RoomFile =>
  prepared(path, room, options, true)
