import { renameSync } from 'node:fs'
import { StoreFull, UnknownRoom } from '../store.ts'
import type { Calls } from './calls.ts'
import type { Catalogue } from './catalogue.ts'
import { noticingFailure } from './damage.ts'
import { type Paths, removeBesides, removeDatabase } from './paths.ts'
import { createRoomFile, type RoomFile, type RoomFileOptions } from './roomFile.ts'
import { syncFolder } from './syncFolder.ts'
import type { Tombstones } from './tombstones.ts'

interface Surroundings {
  paths: Paths
  catalogue: Catalogue
  tombstones: Tombstones
  options(): RoomFileOptions
  /** Closes the room's file, if it is open. */
  release(room: string): void
  /** Works on a room's file. */
  using<T>(room: string, work: (file: RoomFile) => T): T
}

/** Everything of a room but its tombstone; the catalogue last, for whoever comes in between. */
const remove = (
  { paths, catalogue, release }: Pick<Surroundings, 'paths' | 'catalogue' | 'release'>,
  room: string,
) => {
  release(room)
  const path = paths.room(room)
  removeDatabase(path)
  removeDatabase(paths.next(room))
  paths.clearDamaged(room)
  syncFolder(path)
  catalogue.remove(room)
}

/** Finishes what a crash interrupted: rooms whose tombstone stands are no rooms, whatever files came back. */
export const finishErasing = (house: Omit<Surroundings, 'options' | 'using'>): void => {
  const { paths, catalogue, tombstones } = house
  for (const { room, epoch } of catalogue.entries()) {
    removeDatabase(paths.next(room))
    const erased = tombstones.epochOf(room)
    // No epoch: a damaged file, of which nothing is known and nothing is shown.
    if (erased !== undefined && epoch > 0 && epoch <= erased) remove(house, room)
  }
  catalogue.wipe()
}

type ErasingCalls = Pick<Calls, 'rooms' | 'controlOf' | 'replaceRoom' | 'eraseRoom' | 'erasedEpoch'>

/** How rooms are erased from the disk; see `Erasing` for what is promised. */
export const erasingDisk = (house: Surroundings): ErasingCalls => {
  const { paths, catalogue, tombstones, options, release, using } = house
  const mustWipe = () => {
    if (!catalogue.wipe()) throw new StoreFull('the list of rooms cannot be wiped now')
  }
  return {
    rooms: () => {
      // What was removed from the list while somebody read it: whoever asks for it again is told that there is no such room.
      catalogue.wipe()
      return catalogue.entries().map(({ room }) => ({ room, writtenAt: paths.writtenAt(room) }))
    },
    controlOf: (room) => (catalogue.has(room) ? using(room, (file) => file.control()) : undefined),
    replaceRoom(room, kept, epoch) {
      if (!catalogue.has(room)) throw new UnknownRoom('there is no such room')
      const [path, next] = [paths.room(room), paths.next(room)]
      removeDatabase(next)
      const file = createRoomFile(next, room, options())
      try {
        file.commit(kept)
        file.complete()
      } catch (error) {
        file.close()
        removeDatabase(next)
        throw error
      }
      file.close()
      // From here on the disk holds all of both; with its new epoch the room outlives the tombstone of the old one.
      catalogue.setEpoch(room, epoch)
      // Not what the catalogue said: after a crash right here it names the new one's, and the old file is still there.
      tombstones.add(room, epoch - 1)
      noticingFailure(path, () => {
        release(room)
        // What lies beside the old file must not be taken to belong to the new one.
        removeBesides(path)
        renameSync(next, path)
        paths.clearDamaged(room)
        syncFolder(path)
      })
    },
    eraseRoom(room) {
      // Before anything is erased; and of a room that is no more, since an earlier try may have ended below.
      mustWipe()
      const entry = catalogue.entry(room)
      if (entry === undefined) return
      tombstones.add(room, Math.max(1, entry.epoch))
      remove(house, room)
      mustWipe()
    },
    erasedEpoch: tombstones.epochOf,
  }
}
