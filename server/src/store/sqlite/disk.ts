import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { idSchema } from '@firefelt/shared/board/ids.ts'
import { RoomCorrupt, Taken, UnknownRoom } from '../store.ts'
import type { Calls } from './calls.ts'
import { openCatalogue } from './catalogue.ts'
import { lockFolder } from './lock.ts'
import type { RoomFile } from './roomFile.ts'
import { createRoomFile, openRoomFile, removeRoomFile } from './roomFile.ts'

/** Everything under one data folder. Blocks while the disk works, so it belongs in a worker. */
export const openDisk = (dataDir: string): Calls => {
  // For the owner alone: what is said in a room is sensitive.
  mkdirSync(join(dataDir, 'rooms'), { recursive: true, mode: 0o700 })
  const lock = lockFolder(join(dataDir, 'lock.sqlite'))
  const catalogue = openCatalogue(join(dataDir, 'catalogue.sqlite'))
  /** Rooms stay open from load to release; any other is opened for one call. */
  const held = new Map<string, RoomFile>()

  const pathOf = (room: string): string => {
    if (!idSchema.safeParse(room).success) throw new RangeError('this is no room id')
    return join(dataDir, 'rooms', `${room}.sqlite`)
  }

  const release = (room: string) => {
    const file = held.get(room)
    held.delete(room)
    file?.close()
  }

  const using = <T>(room: string, work: (file: RoomFile) => T): T => {
    if (!catalogue.has(room)) throw new UnknownRoom(room)
    const file = held.get(room) ?? openRoomFile(pathOf(room), room)
    try {
      return work(file)
    } catch (error) {
      if (error instanceof RoomCorrupt) held.delete(room)
      throw error
    } finally {
      if (!held.has(room)) file.close()
    }
  }

  return {
    createRoom(entry, control, credentials) {
      const path = pathOf(entry.room)
      // A file that the catalogue does not know is left alone: it may be a backup, half restored.
      const taken = catalogue.has(entry.room) || existsSync(path)
      if (taken || catalogue.roomByCode(entry.code) !== undefined) throw new Taken(entry.room)
      // The whole file first, then the catalogue, which is what makes it a room. A crash in between
      // leaves a file that nothing leads to, and whose tokens nobody has been given.
      try {
        const file = createRoomFile(path, entry.room)
        try {
          file.commit({ control, credentials })
        } finally {
          file.close()
        }
        catalogue.add(entry)
      } catch (error) {
        removeRoomFile(path)
        throw error
      }
    },
    roomByCode: catalogue.roomByCode,
    loadRoom(room) {
      if (!catalogue.has(room)) return undefined
      return using(room, (file) => {
        const stored = file.load()
        held.set(room, file)
        return stored
      })
    },
    commit: (room, commit) => using(room, (file) => file.commit(commit)),
    compact: (room, snapshot, rows) => using(room, (file) => file.compact(snapshot, rows)),
    credential(room, hash) {
      if (!catalogue.has(room)) return undefined
      return using(room, (file) => file.credential(hash))
    },
    commandDone: (room, command) => using(room, (file) => file.commandDone(command)),
    releaseRoom: release,
    close() {
      for (const room of [...held.keys()]) release(room)
      catalogue.close()
      lock.close()
    },
  }
}
