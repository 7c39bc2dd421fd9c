import { existsSync } from 'node:fs'
import { RoomCorrupt, StoreFull, Taken, UnknownRoom } from '../store.ts'
import type { Calls, Trouble } from './calls.ts'
import { erasingDisk, finishErasing } from './erasingDisk.ts'
import { lockFolder } from './lock.ts'
import { pathsIn, removeDatabase } from './paths.ts'
import { soundCatalogue } from './rebuild.ts'
import type { RoomFile } from './roomFile.ts'
import { createRoomFile, openRoomFile } from './roomFile.ts'
import { openTombstones } from './tombstones.ts'

export interface DiskOptions {
  report(trouble: Trouble): void
  /** Asked at each opening of a room's file: how many pages it may have. Without it, as many as the disk has. */
  maxPages?(): number
}

/** Files that stay open though nobody has written to them for `resting` ms. */
const mostHeld = 16
const resting = 10_000

export interface Disk extends Calls {
  /** Whether there is such a room. */
  has(room: string): boolean
  /**
   * The number of the last record of a journal that is in the room's file, once its log is checked as by `loadRoom`; undefined
   * also once rows had to be dropped from it. What is in the file may be taken from a journal again: it says the same.
   * @throws RoomCorrupt, RoomMissing, UnknownRoom
   */
  journaled(room: string): unknown
}

/** Everything under one data folder. Blocks while the disk works, so it belongs in a worker. */
export const openDisk = (dataDir: string, { report, maxPages }: DiskOptions): Disk => {
  const paths = pathsIn(dataDir)
  const lock = lockFolder(paths.lock)
  const tombstones = openTombstones(paths)
  const catalogue = soundCatalogue(paths, report)
  /**
   * Rooms that are written to stay open until they are released; any other is opened for one call, since an open
   * file takes some 300 kB. The one written to last stands last.
   */
  const held = new Map<string, { file: RoomFile; used: number }>()

  const options = () => ({
    onTail: (lost: { rows: number; commits: number }) => report({ kind: 'tail-dropped', ...lost }),
    maxPages: maxPages?.(),
  })

  const release = (room: string) => {
    const open = held.get(room)
    held.delete(room)
    open?.file.close()
  }

  finishErasing({ paths, catalogue, tombstones, release })

  const hold = (room: string, file: RoomFile) => {
    const now = performance.now()
    held.delete(room)
    held.set(room, { file, used: now })
    for (const [other, { used }] of held) {
      if (held.size <= mostHeld || now - used < resting) return
      release(other)
    }
  }

  /** Moves a damaged file away, so that it is not written to and an operator finds it. */
  const setAside = (room: string) => {
    const path = paths.room(room)
    if (!existsSync(path)) return
    paths.setAside(path, room)
    report({ kind: 'room-set-aside' })
  }

  const openFile = (room: string): RoomFile => {
    const path = paths.room(room)
    if (!existsSync(path) && paths.hasDamaged(room)) {
      throw new RoomCorrupt('the room’s file was damaged and set aside')
    }
    return openRoomFile(path, room, options())
  }

  const useFile = <T>(room: string, work: (file: RoomFile) => T): T => {
    const file = held.get(room)?.file ?? openFile(room)
    try {
      return work(file)
    } catch (error) {
      // Opened anew the next time: what the disk has is what counts.
      if (error instanceof RoomCorrupt || error instanceof StoreFull) held.delete(room)
      throw error
    } finally {
      if (!held.has(room)) file.close()
    }
  }

  const using = <T>(room: string, work: (file: RoomFile) => T): T => {
    if (!catalogue.has(room)) throw new UnknownRoom('there is no such room')
    try {
      return useFile(room, work)
    } catch (error) {
      if (error instanceof RoomCorrupt) setAside(room)
      throw error
    }
  }

  return {
    has: catalogue.has,
    journaled: (room) =>
      using(room, (file) => {
        file.load()
        return file.journaled()
      }),
    createRoom(entry, control, credentials) {
      const path = paths.room(entry.room)
      // A file that the catalogue does not know is left alone: it may be a backup, half restored.
      const taken = catalogue.has(entry.room) || existsSync(path)
      if (taken || catalogue.roomByCode(entry.code) !== undefined) throw new Taken('room')
      // The whole file first, then the catalogue, which is what makes it a room. A crash in between
      // leaves a file that nothing leads to, and whose tokens nobody has been given.
      try {
        const file = createRoomFile(path, entry.room, options())
        try {
          file.commit({ control, credentials })
        } finally {
          file.close()
        }
        catalogue.add(entry)
      } catch (error) {
        removeDatabase(path)
        throw error
      }
    },
    roomByCode: catalogue.roomByCode,
    loadRoom(room) {
      if (!catalogue.has(room)) return undefined
      return using(room, (file) => file.load())
    },
    commit: (room, commit) =>
      using(room, (file) => {
        file.commit(commit)
        hold(room, file)
      }),
    canErase: (room) => using(room, (file) => file.canErase()),
    compact: (room, snapshot, rows) => using(room, (file) => file.compact(snapshot, rows)),
    credential(room, hash) {
      if (!catalogue.has(room)) return undefined
      return using(room, (file) => file.credential(hash))
    },
    commandDone: (room, command) => using(room, (file) => file.commandDone(command)),
    privateRecord: (room, owner, name) => using(room, (file) => file.privateRecord(owner, name)),
    privateRecords: (room, name) => using(room, (file) => file.privateRecords(name)),
    privateOf: (room, owner) => using(room, (file) => file.privateOf(owner)),
    releaseRoom: release,
    ...erasingDisk({ paths, catalogue, tombstones, options, release, using }),
    close() {
      for (const room of [...held.keys()]) release(room)
      catalogue.close()
      tombstones.close()
      lock.close()
    },
  }
}
