import { randomInt } from 'node:crypto'
import { RoomCorrupt, StoreFull, UnknownRoom } from '../../store.ts'
import type { Calls, Trouble, WrittenCommit } from '../calls.ts'
import type { Disk } from '../disk.ts'
import type { Journal } from './journal.ts'
import { openJournal } from './journal.ts'
import { type Entry, type Place, type Scan, widestGap } from './record.ts'

export interface JournaledDisk extends Calls {
  /** Whether `commitTogether` takes such a commit. */
  canJoin(room: string, commit: WrittenCommit): boolean
  /** Puts many rooms' commits on the disk at once. @throws StoreFull or StoreFailed: nothing of them is there then */
  commitTogether(commits: readonly (readonly [room: string, commit: WrittenCommit])[]): void
  /** Whether some of what is in the journals is yet to go to the rooms' files. */
  hasWaiting(): boolean
  /** Moves what has waited long enough to the rooms' files; stops after a while, so that nobody waits long for it. */
  settleDue(): void
}

export interface JournalOptions {
  /** Two: while the rooms of one are moved to their files, the other is written. */
  paths: readonly [string, string]
  report(trouble: Trouble): void
  /** ms of a clock that never goes back. */
  now(): number
}

/** ms that updates may wait in a journal: long enough for a room's next ones to travel with them. */
const patience = 4_000
/** ms of settling in one go. */
const stretch = 20
/** Bytes after which the other journal's turn comes. */
const longest = 1_000_000
/** A commit with more bytes than this goes to its room's file at once: it would be written twice. */
const mostJoined = 64 * 1024

/** Whether one room cannot be written to, while others can. */
const isTheRooms = (error: unknown): boolean =>
  error instanceof StoreFull || error instanceof RoomCorrupt || error instanceof UnknownRoom

interface Waiting {
  updates: Uint8Array[]
  /** Of its newest record. */
  number: number
  since: number
  places: { in: Sheet; place: Place }[]
}

interface Sheet {
  journal: Journal
  /** Records that are not struck. */
  open: number
}

/**
 * A disk on which many rooms' updates are written at once. Each room has a file of its own, and an `fsync` of its own costs
 * more than all else in a commit; so updates that come in one moment go to a journal, in one write with one `fsync`, and from
 * there to each room's file a few seconds later, several commits in one. A room's file is never asked before it has all of
 * its room. What is erased from a room, or compacted away, is struck from the journals first.
 */
export const journaled = (disk: Disk, { paths, report, now }: JournalOptions): JournaledDisk => {
  const opened = paths.map((path) => openJournal(path))
  const sheets = opened.map(({ journal, found }): Sheet => ({ journal, open: found.length }))
  let [active, other] = sheets as [Sheet, Sheet]
  /** By room, the one that waits longest first. */
  const waiting = new Map<string, Waiting>()
  /** Rooms whose files did not take what waited: whatever else they are to store, the file itself must say yes. */
  const unwilling = new Set<string>()
  let last = randomInt(2 ** 47)

  const keep = (sheet: Sheet, { number, room, updates }: Entry, place: Place) => {
    const one = waiting.get(room) ?? { updates: [], number, since: now(), places: [] }
    waiting.set(room, one)
    one.updates.push(...updates)
    one.number = number
    one.places.push({ in: sheet, place })
  }

  const strike = (room: string) => {
    const { places = [] } = waiting.get(room) ?? {}
    waiting.delete(room)
    for (const sheet of sheets) {
      const here = places.filter(({ in: where }) => where === sheet)
      sheet.journal.strike(here.map(({ place }) => place))
      sheet.open -= here.length
      if (sheet.open === 0) sheet.journal.rewind()
    }
  }

  /**
   * A commit of a room's own, together with what waits of it.
   * @throws what the disk throws: what waited waits on, but where its room is damaged or gone it is let go of
   */
  const commit = (room: string, { updates = [], ...rest }: WrittenCommit) => {
    const before = waiting.get(room)
    const all = [...(before?.updates ?? []), ...updates]
    try {
      disk.commit(room, { ...rest, updates: all, ...(before && { journaled: before.number }) })
    } catch (error) {
      if (error instanceof StoreFull || error instanceof RoomCorrupt) unwilling.add(room)
      if (before && (error instanceof RoomCorrupt || error instanceof UnknownRoom)) {
        strike(room)
        report({ kind: 'tail-dropped', rows: 0, commits: before.places.length })
      }
      throw error
    }
    unwilling.delete(room)
    strike(room)
  }

  /** Moves what waits of a room to its file; what is not taken now stays where it is. */
  const settle = (room: string) => {
    try {
      if (waiting.has(room)) commit(room, {})
    } catch (error) {
      if (!isTheRooms(error)) throw error
      const one = waiting.get(room)
      if (!one) return
      // It has its next turn after the others.
      one.since = now()
      waiting.delete(room)
      waiting.set(room, one)
    }
  }

  /** Makes it last that records were struck. */
  const sync = () => {
    for (const { journal } of sheets) journal.sync()
  }

  const turn = () => {
    if (active.journal.size < longest) return
    // Most likely long done: with a journal full of the newest, the oldest have had their turn.
    if (other.open > 0) for (const room of [...waiting.keys()]) settle(room)
    if (other.open > 0) return
    ;[active, other] = [other, active]
  }

  /** The last record that a room's file has. */
  const inFile = (room: string): unknown => {
    try {
      return disk.journaled(room)
    } catch (error) {
      if (isTheRooms(error)) return undefined
      throw error
    }
  }

  const found = opened
    .flatMap(({ found: entries }, index) =>
      entries.map((one) => ({ ...one, sheet: sheets[index] as Sheet })),
    )
    .toSorted((a, b) => a.entry.number - b.entry.number)
  const damaged = opened.flatMap((one) => one.damaged)
  const known = new Map<string, unknown>()
  for (const room of [...found.map(({ entry }) => entry), ...damaged].map((one) => one.room)) {
    if (room !== undefined && !known.has(room)) known.set(room, inFile(room))
  }
  for (const { sheet, entry, place } of found) {
    keep(sheet, entry, place)
    // The server died before it had struck what was in the file.
    if (known.get(entry.room) === entry.number) strike(entry.room)
  }
  // Others were given numbers since, which rooms' files may name.
  if (found.length > 0) last = Math.max(...opened.map((one) => one.last)) + randomInt(widestGap / 2)
  /** One that is in the file was about to be struck, in an order that is the disk's own. */
  const isLost = ({ room, place }: Scan['damaged'][number]): boolean => {
    if (room === undefined) return true
    const ahead = Number(known.get(room)) - place.number
    return disk.has(room) && !(ahead >= 0 && ahead <= widestGap)
  }
  const lost = damaged.filter(isLost).length
  if (lost > 0) report({ kind: 'tail-dropped', rows: 0, commits: lost })
  for (const room of [...waiting.keys()]) settle(room)
  for (const { journal, open } of sheets) if (open === 0) journal.empty()

  /** What is erased must be nowhere else; whether a file that goes had all of its room does not matter. */
  const afterClearing =
    <Args extends [room: string, ...unknown[]]>(call: (...args: Args) => void) =>
    (...args: Args): void => {
      settle(args[0])
      strike(args[0])
      sync()
      call(...args)
    }

  return {
    ...disk,
    commit,
    loadRoom: (room) => {
      settle(room)
      const loaded = disk.loadRoom(room)
      // On a full disk it may still wait, and is on the disk all the same.
      loaded?.updates.push(...(waiting.get(room)?.updates ?? []))
      return loaded
    },
    compact: (room, snapshot, rows) => {
      if (waiting.has(room)) commit(room, {})
      sync()
      disk.compact(room, snapshot, rows)
    },
    releaseRoom: (room) => {
      settle(room)
      disk.releaseRoom(room)
    },
    replaceRoom: afterClearing(disk.replaceRoom),
    eraseRoom: afterClearing(disk.eraseRoom),
    canJoin: (room, { updates = [], ...rest }) =>
      Object.keys(rest).length === 0 &&
      updates.length > 0 &&
      updates.reduce((sum, { length }) => sum + length, 0) <= mostJoined &&
      !unwilling.has(room) &&
      disk.has(room),
    commitTogether: (commits) => {
      turn()
      const entries = commits.map(([room, { updates = [] }], index) => ({
        number: last + 1 + index,
        room,
        updates,
      }))
      const places = active.journal.append(entries)
      active.open += entries.length
      last += entries.length
      entries.forEach((entry, index) => keep(active, entry, places[index] as Place))
    },
    hasWaiting: () => waiting.size > 0,
    settleDue: () => {
      const start = now()
      for (const [room, { since }] of waiting) {
        if (now() - since < patience || now() - start > stretch) return
        settle(room)
      }
    },
    close: () => {
      for (const room of [...waiting.keys()]) settle(room)
      for (const { journal } of sheets) journal.close()
      disk.close()
    },
  }
}
