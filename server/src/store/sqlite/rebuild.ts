import type { Control } from '@firefelt/shared/control/control.ts'
import { RoomCorrupt } from '../store.ts'
import type { Entry, Trouble } from './calls.ts'
import { type Catalogue, openCatalogue } from './catalogue.ts'
import type { Paths } from './paths.ts'
import { openRoomFile } from './roomFile.ts'

/** What a room's own file says of it: its code and epoch stand in its control record. @throws RoomCorrupt */
const entryOf = (paths: Paths, room: string): Entry => {
  const file = openRoomFile(paths.room(room), room, { onTail: () => {} })
  try {
    const { code, epoch } = JSON.parse(file.control()) as Control
    return { room, code, epoch }
  } finally {
    file.close()
  }
}

/** A room whose file is damaged is known all the same, so that it is told as damaged; no code leads to it. */
const withoutCode = (room: string): Entry => ({ room, code: `(${room})`, epoch: 0 })

const entriesOf = (paths: Paths, rooms: readonly string[]) => {
  const byCode = new Map<string, Entry>()
  let unreadable = 0
  for (const room of rooms) {
    let entry = withoutCode(room)
    try {
      entry = entryOf(paths, room)
      if (byCode.has(entry.code)) entry = withoutCode(room)
    } catch (error) {
      if (!(error instanceof RoomCorrupt)) throw error
    }
    if (entry.epoch === 0) unreadable++
    byCode.set(entry.code, entry)
  }
  return { entries: [...byCode.values()], unreadable }
}

const anew = (paths: Paths): Catalogue => {
  paths.setAside(paths.catalogue, 'catalogue')
  const catalogue = openCatalogue(paths.catalogue)
  if (catalogue === undefined) throw new Error('no catalogue can be made')
  return catalogue
}

/** Opens the catalogue; one that is damaged or gone is made anew from the rooms' files. */
export const soundCatalogue = (paths: Paths, report: (trouble: Trouble) => void): Catalogue => {
  const rooms = paths.rooms()
  const opened = openCatalogue(paths.catalogue)
  // One without rooms is new, or a server died as it made it anew.
  if (opened !== undefined && (rooms.length === 0 || !opened.isEmpty())) return opened
  const catalogue = opened ?? anew(paths)
  const { entries, unreadable } = entriesOf(paths, rooms)
  catalogue.fill(entries)
  report({ kind: 'catalogue-rebuilt', rooms: entries.length - unreadable, unreadable })
  return catalogue
}
