import { DatabaseSync } from 'node:sqlite'
import type { Entry } from './calls.ts'
import { noticingFailure } from './damage.ts'
import { catalogueSteps, prepareDatabase, transactions } from './schema.ts'
import { meaningOf } from './sqliteErrors.ts'
import { readWal, takeOver } from './walTail.ts'

const catalogueOver = (db: DatabaseSync) => {
  const byRoom = db.prepare('SELECT room FROM rooms WHERE room = ?')
  const byCode = db.prepare('SELECT room FROM rooms WHERE code = ?')
  const insert = db.prepare('INSERT INTO rooms (room, code, epoch) VALUES (?, ?, ?)')
  const transaction = transactions(db)

  const add = ({ room, code, epoch }: Entry): void => {
    insert.run(room, code, epoch)
  }

  return {
    isEmpty: (): boolean => db.prepare('SELECT room FROM rooms LIMIT 1').get() === undefined,
    has: (room: string): boolean => noticingFailure(() => byRoom.get(room) !== undefined),
    roomByCode: (code: string): string | undefined => {
      const row = noticingFailure(() => byCode.get(code))
      return row && String(row['room'])
    },
    add: (entry: Entry): void => noticingFailure(() => add(entry)),
    /** All of them or none. */
    fill: (entries: readonly Entry[]): void =>
      noticingFailure(() => transaction(() => entries.forEach(add))),
    close: () => db.close(),
  }
}

/** The list of all rooms and the codes that lead to them: a room that is not here does not exist. */
export type Catalogue = ReturnType<typeof catalogueOver>

const isSound = (db: DatabaseSync): boolean =>
  db.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'] === 'ok'

/** Opens the catalogue or makes an empty one; undefined when what is there is damaged. */
export const openCatalogue = (path: string): Catalogue | undefined => {
  const wal = readWal(path)
  const db = new DatabaseSync(path)
  try {
    prepareDatabase(db, catalogueSteps)
    if (takeOver(db, wal) === 0 && isSound(db)) return catalogueOver(db)
  } catch (error) {
    if (meaningOf(error) !== 'damage') {
      db.close()
      throw error
    }
  }
  db.close()
  return undefined
}
