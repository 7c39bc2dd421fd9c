import { DatabaseSync } from 'node:sqlite'
import type { Entry } from './calls.ts'
import { noticingFailure } from './damage.ts'
import { emptyingWal } from './emptyWal.ts'
import { isSound } from './isSound.ts'
import { catalogueSteps, prepareDatabase, transactions } from './schema.ts'
import { meaningOf } from './sqliteErrors.ts'
import { readWal, takeOver } from './walTail.ts'

const entryIn = ({ room, code, epoch }: Record<string, unknown>): Entry => ({
  room: String(room),
  code: String(code),
  epoch: Number(epoch),
})

/** How long to wait, in ms, for someone else who reads the list: a backup, say. */
const patience = 1_000

/** Rooms that are known to be there without asking the file again, at the most. */
const mostKnown = 1_000

const catalogueOver = (db: DatabaseSync, path: string) => {
  const byRoom = db.prepare('SELECT room FROM rooms WHERE room = ?')
  const byCode = db.prepare('SELECT room FROM rooms WHERE code = ?')
  const insert = db.prepare('INSERT INTO rooms (room, code, epoch) VALUES (?, ?, ?)')
  const all = db.prepare('SELECT room, code, epoch FROM rooms ORDER BY room')
  const one = db.prepare('SELECT room, code, epoch FROM rooms WHERE room = ?')
  const drop = db.prepare('DELETE FROM rooms WHERE room = ?')
  const updateEpoch = db.prepare('UPDATE rooms SET epoch = ? WHERE room = ?')
  const update = db.prepare('UPDATE rooms SET code = ?, epoch = ? WHERE room = ?')
  const transaction = transactions(db)
  const emptyWal = emptyingWal(db, path)
  const noticing = <T>(work: () => T): T => noticingFailure(path, work)
  /**
   * Asked at every commit. Nobody else writes here: the folder is this process's own. So a catalogue that is damaged meanwhile
   * is noticed when it is next read, at the latest by whoever brings a code or a new room.
   */
  const known = new Set<string>()

  const has = (room: string): boolean => {
    if (known.has(room)) return true
    if (byRoom.get(room) === undefined) return false
    if (known.size >= mostKnown) known.clear()
    known.add(room)
    return true
  }

  const add = ({ room, code, epoch }: Entry): void => {
    insert.run(room, code, epoch)
  }

  return {
    isEmpty: (): boolean => db.prepare('SELECT room FROM rooms LIMIT 1').get() === undefined,
    has: (room: string): boolean => noticing(() => has(room)),
    roomByCode: (code: string): string | undefined => {
      const row = noticing(() => byCode.get(code))
      return row && String(row['room'])
    },
    add: (entry: Entry): void => noticing(() => add(entry)),
    entries: (): Entry[] => noticing(() => all.all().map(entryIn)),
    entry: (room: string): Entry | undefined =>
      noticing(() => {
        const row = one.get(room)
        return row && entryIn(row)
      }),
    /** Its code and epoch are others now. */
    renew: ({ room, code, epoch }: Entry): void => {
      noticing(() => update.run(code, epoch, room))
    },
    setEpoch: (room: string, epoch: number): void => {
      noticing(() => updateEpoch.run(epoch, room))
    },
    /** Bytes of the entry stay on the disk until all is wiped. */
    remove: (room: string): void =>
      noticing(() => {
        known.delete(room)
        drop.run(room)
      }),
    /** Leaves no byte of what was removed. Returns whether that could be: not while somebody else reads the list, nor on a full disk. */
    wipe: (): boolean => noticing(emptyWal),
    /** All of them or none. */
    fill: (entries: readonly Entry[]): void =>
      noticing(() => transaction(() => entries.forEach(add))),
    close: () => db.close(),
  }
}

/** The list of all rooms and the codes that lead to them: a room that is not here does not exist. */
export type Catalogue = ReturnType<typeof catalogueOver>

/** Opens the catalogue or makes an empty one; undefined when what is there is damaged. */
export const openCatalogue = (path: string): Catalogue | undefined => {
  const wal = readWal(path)
  const db = new DatabaseSync(path, { timeout: patience })
  try {
    prepareDatabase(db, catalogueSteps)
    if (takeOver(db, wal) === 0 && isSound(db, 'integrity_check')) return catalogueOver(db, path)
  } catch (error) {
    if (meaningOf(error) !== 'damage') {
      db.close()
      throw error
    }
  }
  db.close()
  return undefined
}
