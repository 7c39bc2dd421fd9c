import { randomInt } from 'node:crypto'
import { StoreFull } from '../../store.ts'
import { type Journal, openJournal } from './journal.ts'
import { type Entry, type Place, type Scan, widestGap } from './record.ts'

/** Bytes after which the other journal's turn comes. */
const longest = 1_000_000

interface Sheet {
  journal: Journal
  /** Records that are not struck. */
  open: number
}

/** What waits of one room. */
export interface Waiting {
  /** By the clock: since when, or when its room's file was last asked. */
  since: number
  /** The oldest first. */
  records: { in: Sheet; place: Place; updates: readonly Uint8Array[] }[]
}

export const updatesOf = (one: Waiting | undefined): Uint8Array[] =>
  one?.records.flatMap(({ updates }) => updates) ?? []

/** What waits in the journals, on the disk, for its rooms' files. */
export interface WaitingRooms {
  /** By room, the one that waits longest first. */
  readonly rooms: ReadonlyMap<string, Waiting>
  /** What was damaged as the journals were opened; no byte of it is left. */
  readonly damaged: Scan['damaged']
  /**
   * Puts all of it on the disk at once.
   * @throws StoreFull or StoreFailed: nothing of it is there then
   */
  append(entries: readonly Omit<Entry, 'number'>[]): void
  /**
   * Lets go of what waits of a room and leaves no byte of it, on the disk once `sync` has returned.
   * @param until the number of the last record to strike
   * @throws StoreFailed
   */
  strike(room: string, until?: number): void
  /** Makes it last that records were struck. @throws StoreFailed */
  sync(): void
  /** Its next turn comes after the others'. */
  putLast(room: string): void
  /**
   * Once the journal that is written has grown long, writes the other, so that one never waits for the slowest room.
   * @param settle moves a room to its file if it can; what waits on is written into the longer journal once more
   */
  turn(settle: (room: string) => void): void
  /** Leaves nothing in a journal of which nothing waits. @throws StoreFailed */
  empty(): void
  close(): void
}

/** Opens both journals. @param now ms of a clock that never goes back */
export const openWaiting = (paths: readonly [string, string], now: () => number): WaitingRooms => {
  const opened = paths.map((path) => openJournal(path))
  const sheets = opened.map(({ journal, found }): Sheet => ({ journal, open: found.length }))
  let [active, other] = sheets as [Sheet, Sheet]
  const rooms = new Map<string, Waiting>()
  let last = randomInt(2 ** 47)

  const keep = (sheet: Sheet, place: Place, { room, updates }: Omit<Entry, 'number'>) => {
    const one = rooms.get(room) ?? { since: now(), records: [] }
    rooms.set(room, one)
    one.records.push({ in: sheet, place, updates })
  }

  const found = opened
    .flatMap((one, index) => one.found.map((each) => ({ ...each, sheet: sheets[index] as Sheet })))
    .toSorted((a, b) => a.entry.number - b.entry.number)
  for (const { sheet, entry, place } of found) keep(sheet, place, entry)
  // Others were given numbers since, which rooms' files may name.
  if (found.length > 0) last = Math.max(...opened.map((one) => one.last)) + randomInt(widestGap / 2)

  const append: WaitingRooms['append'] = (entries) => {
    const numbered = entries.map((entry, index) => ({ ...entry, number: last + 1 + index }))
    const places = active.journal.append(numbered)
    last += entries.length
    active.open += entries.length
    numbered.forEach((entry, index) => keep(active, places[index] as Place, entry))
  }

  const strike: WaitingRooms['strike'] = (room, until = last) => {
    const { since = 0, records = [] } = rooms.get(room) ?? {}
    const struck = records.filter(({ place }) => place.number <= until)
    const left = records.slice(struck.length)
    if (left.length > 0) rooms.set(room, { since, records: left })
    else rooms.delete(room)
    for (const sheet of sheets) {
      const here = struck.filter(({ in: where }) => where === sheet)
      sheet.journal.strike(here.map(({ place }) => place))
      sheet.open -= here.length
      if (sheet.open === 0) sheet.journal.rewind()
    }
  }

  const inOther = () =>
    [...rooms].filter(([, { records }]) => records.some((record) => record.in === other))

  /** Else one room whose file takes nothing would hold the other journal for ever, and this one would grow as long. */
  const carryOver = () => {
    const before = last
    const stuck = inOther()
    append(stuck.map(([room, one]) => ({ room, updates: updatesOf(one) })))
    for (const [room] of stuck) strike(room, before)
  }

  return {
    rooms,
    damaged: opened.flatMap(({ damaged }) => damaged),
    append,
    strike,
    sync: () => {
      for (const { journal } of sheets) journal.sync()
    },
    putLast: (room) => {
      const one = rooms.get(room)
      rooms.delete(room)
      if (one) rooms.set(room, { ...one, since: now() })
    },
    turn: (settle) => {
      if (active.journal.size < longest) return
      // Most likely long done: with a journal full of the newest, the oldest have had their turn.
      for (const [room] of inOther()) settle(room)
      try {
        if (other.open > 0) carryOver()
      } catch (error) {
        // What is to be written now may be smaller.
        if (error instanceof StoreFull) return
        throw error
      }
      ;[active, other] = [other, active]
    },
    empty: () => {
      for (const { journal, open } of sheets) if (open === 0) journal.empty()
    },
    close: () => {
      for (const { journal } of sheets) journal.close()
    },
  }
}
