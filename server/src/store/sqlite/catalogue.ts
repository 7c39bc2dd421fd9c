import { DatabaseSync } from 'node:sqlite'
import type { Entry } from './calls.ts'
import { catalogueSteps, prepareDatabase } from './schema.ts'

/** The list of all rooms and the codes that lead to them: a room that is not here does not exist. */
export const openCatalogue = (path: string) => {
  const db = new DatabaseSync(path)
  prepareDatabase(db, catalogueSteps)
  const byRoom = db.prepare('SELECT room FROM rooms WHERE room = ?')
  const byCode = db.prepare('SELECT room FROM rooms WHERE code = ?')
  const insert = db.prepare('INSERT INTO rooms (room, code, epoch) VALUES (?, ?, ?)')

  return {
    has: (room: string): boolean => byRoom.get(room) !== undefined,
    roomByCode: (code: string): string | undefined => {
      const row = byCode.get(code)
      return row && String(row['room'])
    },
    add: ({ room, code, epoch }: Entry): void => {
      insert.run(room, code, epoch)
    },
    close: () => db.close(),
  }
}
