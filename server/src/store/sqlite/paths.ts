import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { idSchema } from '@firefelt/shared/board/ids.ts'

/** What SQLite keeps beside a database while it is in use, or after a crash. */
const besides = ['-wal', '-shm', '-journal']

/** Where everything lies below the data folder. */
export interface Paths {
  lock: string
  catalogue: string
  /** @throws RangeError for what is no room's id */
  room(id: string): string
  /** The ids that rooms' files are named after. */
  rooms(): string[]
  /** Moves a damaged database out of the way, with what lies beside it; does nothing when it is gone already. */
  setAside(path: string, name: string): void
}

export const removeDatabase = (path: string): void => {
  for (const part of ['', ...besides]) rmSync(path + part, { force: true })
}

/** For the owner alone: what is said in a room is sensitive. */
const makeFolder = (path: string) => mkdirSync(path, { recursive: true, mode: 0o700 })

export const pathsIn = (dataDir: string): Paths => {
  const rooms = join(dataDir, 'rooms')
  const damaged = join(dataDir, 'damaged')
  makeFolder(rooms)
  return {
    lock: join(dataDir, 'lock.sqlite'),
    catalogue: join(dataDir, 'catalogue.sqlite'),
    room: (id) => {
      if (!idSchema.safeParse(id).success) throw new RangeError('this is no room id')
      return join(rooms, `${id}.sqlite`)
    },
    rooms: () =>
      readdirSync(rooms)
        .filter((name) => name.endsWith('.sqlite'))
        .map((name) => name.slice(0, -'.sqlite'.length))
        .filter((id) => idSchema.safeParse(id).success),
    setAside: (path, name) => {
      if (!existsSync(path)) return
      makeFolder(damaged)
      let number = 1
      while (existsSync(join(damaged, `${name}-${number}.sqlite`))) number++
      const target = join(damaged, `${name}-${number}.sqlite`)
      // The database last: as long as it is in its place, all of it is found to be damaged again.
      for (const part of [...besides, '']) {
        if (existsSync(path + part)) renameSync(path + part, target + part)
      }
    },
  }
}
