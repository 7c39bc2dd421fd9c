import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { idSchema } from '@firefelt/shared/board/ids.ts'
import { syncFolder } from './syncFolder.ts'

/** What SQLite keeps beside a database while it is in use, or after a crash. */
const besides = ['-wal', '-shm', '-journal']

/** Where everything lies below the data folder. */
export interface Paths {
  lock: string
  catalogue: string
  /** Tombstones of rooms that were erased. */
  erased: string
  /** Where updates of many rooms are written together, before they go to the rooms' files. */
  journals: readonly [string, string]
  /** @throws RangeError for what is no room's id */
  room(id: string): string
  /** What is to take the place of a room's file. */
  next(id: string): string
  /** When a room's file, or a damaged copy of it, was written to last: ms since 1970; 0 when there is none. */
  writtenAt(id: string): number
  /** Whether there is a copy of a room's file that was set aside. */
  hasDamaged(id: string): boolean
  /** Removes all copies of a room's file that were set aside. */
  clearDamaged(id: string): void
  /** The ids that rooms' files are named after. */
  rooms(): string[]
  /** Moves a damaged database out of the way, with what lies beside it; does nothing when it is gone already. */
  setAside(path: string, name: string): void
}

/** Removes what lies beside a database that is closed. */
export const removeBesides = (path: string): void => {
  for (const part of besides) rmSync(path + part, { force: true })
}

export const removeDatabase = (path: string): void => {
  for (const part of ['', ...besides]) rmSync(path + part, { force: true })
}

/** For the owner alone: what is said in a room is sensitive. One that is new is found again after a power cut. */
const makeFolder = (path: string) => {
  const first = mkdirSync(path, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  const above = dirname(resolve(first))
  for (let made = resolve(path); made !== above; made = dirname(made)) syncFolder(made)
}

export const pathsIn = (dataDir: string): Paths => {
  const rooms = join(dataDir, 'rooms')
  const damaged = join(dataDir, 'damaged')
  makeFolder(rooms)
  const room = (id: string) => {
    if (!idSchema.safeParse(id).success) throw new RangeError('this is no room id')
    return join(rooms, `${id}.sqlite`)
  }
  /** A room's copies that were set aside, with what lies beside them. */
  const copies = (id: string): string[] =>
    (existsSync(damaged) ? readdirSync(damaged) : [])
      .filter((name) => name.startsWith(`${id}-`) && /^\d+\.sqlite/.test(name.slice(id.length + 1)))
      .map((name) => join(damaged, name))
  return {
    lock: join(dataDir, 'lock.sqlite'),
    catalogue: join(dataDir, 'catalogue.sqlite'),
    erased: join(dataDir, 'erased.sqlite'),
    journals: [join(dataDir, 'journal-1'), join(dataDir, 'journal-2')],
    room,
    next: (id) => `${room(id)}.next`,
    writtenAt: (id) => {
      const files = [room(id), `${room(id)}-wal`, ...copies(id)].filter((path) => existsSync(path))
      return Math.max(0, ...files.map((path) => Math.round(statSync(path).mtimeMs)))
    },
    hasDamaged: (id) => copies(id).length > 0,
    clearDamaged: (id) => {
      for (const path of copies(id)) rmSync(path, { force: true })
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
