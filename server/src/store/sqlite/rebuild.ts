import type { Control } from '@firefelt/shared/control/control.ts'
import { StoreFailed } from '../store.ts'
import type { Entry, Trouble } from './calls.ts'
import { type Catalogue, openCatalogue } from './catalogue.ts'
import type { Paths } from './paths.ts'
import { openRoomFile } from './roomFile.ts'

/**
 * What a room's own file says of it: its code and epoch stand in its control record. Undefined when it is damaged, or cannot be
 * opened. @throws StoreFailed
 */
const entryOf = (paths: Paths, room: string): Entry | undefined => {
  try {
    const file = openRoomFile(paths.room(room), room, { onTail: () => {} })
    try {
      const { code, epoch } = JSON.parse(file.control()) as Control
      return { room, code, epoch }
    } finally {
      file.close()
    }
  } catch (error) {
    if (error instanceof StoreFailed) throw error
    return undefined
  }
}

/** A room whose file says nothing is known all the same, so that it is told as it is; no code leads to it. */
const withoutCode = (room: string): Entry => ({ room, code: `(${room})`, epoch: 0 })
const hasCode = ({ room, code }: Entry): boolean => code !== withoutCode(room).code

const entriesOf = (paths: Paths, rooms: readonly string[]) => {
  const byCode = new Map<string, Entry>()
  let unreadable = 0
  for (const room of rooms) {
    const told = entryOf(paths, room)
    const entry = told === undefined || byCode.has(told.code) ? withoutCode(room) : told
    if (!hasCode(entry)) unreadable++
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

/** A file that could not be opened when the catalogue was made anew may be there again: a disk that was not mounted, say. */
const askAgain = (paths: Paths, catalogue: Catalogue): void => {
  for (const entry of catalogue.entries()) {
    const told = hasCode(entry) ? undefined : entryOf(paths, entry.room)
    if (told !== undefined && catalogue.roomByCode(told.code) === undefined) catalogue.renew(told)
  }
}

/** Opens the catalogue; one that is damaged or gone is made anew from the rooms' files. */
export const soundCatalogue = (paths: Paths, report: (trouble: Trouble) => void): Catalogue => {
  const rooms = paths.rooms()
  const opened = openCatalogue(paths.catalogue)
  // One without rooms is new, or a server died as it made it anew.
  if (opened !== undefined && (rooms.length === 0 || !opened.isEmpty())) {
    askAgain(paths, opened)
    return opened
  }
  const catalogue = opened ?? anew(paths)
  const { entries, unreadable } = entriesOf(paths, rooms)
  catalogue.fill(entries)
  report({ kind: 'catalogue-rebuilt', rooms: entries.length - unreadable, unreadable })
  return catalogue
}
