import { RoomCorrupt, StoreFailed, Taken, UnknownRoom } from '../../store.ts'
import type { Calls, Trouble, WrittenCommit } from '../calls.ts'
import type { Disk } from '../disk.ts'
import { type Scan, widestGap } from './record.ts'
import { openWaiting, updatesOf } from './waiting.ts'

export interface JournaledDisk extends Calls {
  /**
   * Begins the other journal once one has grown long. To be called before `canJoin` is asked for what is written together: some
   * rooms' files may turn out not to take what waits for them. @throws StoreFailed
   */
  turn(): void
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
/** ms until a file that took nothing is asked again: one that somebody holds costs a second each time. */
const longPatience = 30_000
/** ms of settling in one go. */
const stretch = 20
/** A commit with more bytes than this goes to its room's file at once: it would be written twice. */
const mostJoined = 64 * 1024

/** Whether there is no file any more that could take what waits. One that is merely missing may be back at the next start. */
const isGone = (error: unknown): boolean =>
  error instanceof RoomCorrupt || error instanceof UnknownRoom

/**
 * A disk on which many rooms' updates are written at once. Each room has a file of its own, and an `fsync` of its own costs
 * more than all else in a commit; so updates that come in one moment go to a journal, in one write with one `fsync`, and from
 * there to each room's file a few seconds later, several commits in one. A room's file is never asked before it has all of
 * its room. What is compacted away or replaced is struck from the journals first.
 */
export const journaled = (disk: Disk, { paths, report, now }: JournalOptions): JournaledDisk => {
  const waiting = openWaiting(paths, now)
  /** Rooms of which an earlier process left something, until their files have been looked at. */
  const unchecked = new Set(waiting.rooms.keys())
  /** Rooms whose files did not take what waited: whatever else they are to store, the file itself must say yes. */
  const unwilling = new Set<string>()

  const tellLost = (commits: number) => {
    if (commits > 0) report({ kind: 'tail-dropped', rows: 0, commits })
  }

  /**
   * Before a room's file takes what an earlier process left: broken rows at the end of its log are dropped while they are the
   * last, and what it had taken before the server died is not taken again.
   */
  const check = (room: string) => {
    if (!unchecked.has(room)) return
    const number = disk.journaled(room)
    unchecked.delete(room)
    const isThere = waiting.rooms.get(room)?.records.some(({ place }) => place.number === number)
    if (isThere) waiting.strike(room, Number(number))
  }

  /** Of what was on its way to a room that is no more. */
  const letGo = (room: string) => {
    const commits = waiting.rooms.get(room)?.records.length ?? 0
    waiting.strike(room)
    unchecked.delete(room)
    if (disk.has(room) || disk.erasedEpoch(room) === undefined) tellLost(commits)
  }

  /**
   * A commit of a room's own, together with what waits of it.
   * @throws what the disk throws: what waited waits on, but where its room is damaged or gone it is let go of
   */
  const commit = (room: string, { updates = [], ...rest }: WrittenCommit) => {
    try {
      check(room)
      const before = waiting.rooms.get(room)
      const number = before?.records.at(-1)?.place.number
      disk.commit(room, {
        ...rest,
        updates: [...updatesOf(before), ...updates],
        ...(number !== undefined && { journaled: number }),
      })
    } catch (error) {
      if (!(error instanceof Taken || error instanceof UnknownRoom)) unwilling.add(room)
      if (isGone(error)) letGo(room)
      throw error
    }
    unwilling.delete(room)
    waiting.strike(room)
  }

  /** Moves what waits of a room to its file. @throws as `commit` */
  const settleNow = (room: string) => {
    if (waiting.rooms.has(room)) commit(room, {})
  }

  /**
   * The same, but what is not taken now stays where it is: whatever ails one file, the others go on.
   * @throws StoreFailed
   */
  const settle = (room: string) => {
    try {
      settleNow(room)
    } catch (error) {
      if (error instanceof StoreFailed) throw error
      waiting.putLast(room)
    }
  }

  /** The last record that a room's file has. @throws StoreFailed */
  const inFile = (room: string): unknown => {
    try {
      return disk.journaled(room)
    } catch (error) {
      if (error instanceof StoreFailed) throw error
      return undefined
    }
  }

  /** One that is in the file was about to be struck, in an order that is the disk's own. */
  const isLost = ({ room, place }: Scan['damaged'][number]): boolean => {
    if (room === undefined) return true
    if (!disk.has(room)) return false
    const ahead = Number(inFile(room)) - place.number
    return !(ahead >= 0 && ahead <= widestGap)
  }

  tellLost(waiting.damaged.filter(isLost).length)
  for (const room of [...waiting.rooms.keys()]) settle(room)
  waiting.empty()
  waiting.sync()

  return {
    ...disk,
    commit,
    loadRoom: (room) => {
      settle(room)
      const loaded = disk.loadRoom(room)
      // On a full disk it may still wait, and is on the disk all the same.
      loaded?.updates.push(...updatesOf(waiting.rooms.get(room)))
      return loaded
    },
    compact: (room, snapshot, rows) => {
      settleNow(room)
      waiting.sync()
      disk.compact(room, snapshot, rows)
    },
    releaseRoom: (room) => {
      settle(room)
      disk.releaseRoom(room)
    },
    replaceRoom: (room, kept, epoch) => {
      try {
        settleNow(room)
      } catch (error) {
        // Of a file that goes it does not matter whether it had all of its room; but until then it must not lose any.
        if (!isGone(error)) throw error
      }
      waiting.sync()
      disk.replaceRoom(room, kept, epoch)
    },
    eraseRoom: (room) => {
      // The room first, with its tombstone: where that fails nothing of it is lost, and a start strikes what is left.
      disk.eraseRoom(room)
      letGo(room)
      unwilling.delete(room)
      waiting.sync()
    },
    turn: () => {
      waiting.turn((room) => {
        if (!unwilling.has(room)) settle(room)
      })
    },
    canJoin: (room, { updates = [], ...rest }) =>
      Object.keys(rest).length === 0 &&
      updates.length > 0 &&
      updates.reduce((sum, { length }) => sum + length, 0) <= mostJoined &&
      !unwilling.has(room) &&
      disk.has(room),
    commitTogether: (commits) => {
      waiting.append(commits.map(([room, { updates = [] }]) => ({ room, updates })))
    },
    hasWaiting: () => waiting.rooms.size > 0,
    settleDue: () => {
      const start = now()
      for (const [room, { since }] of waiting.rooms) {
        if (now() - start > stretch) return
        const isDue = now() - since >= (unwilling.has(room) ? longPatience : patience)
        if (isDue) settle(room)
        // Behind one that has time left are only those that came later.
        else if (!unwilling.has(room)) return
      }
    },
    close: () => {
      for (const room of [...waiting.rooms.keys()]) settle(room)
      waiting.close()
      disk.close()
    },
  }
}
