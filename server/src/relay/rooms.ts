import { withAllKeys } from '@firefelt/shared/control/newControl.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { Problem } from '../problem.ts'
import { type Store, UnknownRoom } from '../store/store.ts'
import { createRoom, type LiveRoom } from './room/room.ts'
import { createSharedKits } from './sharedKits.ts'
import type { Timers } from './timers.ts'

interface Held {
  /** One for all its users; undefined when there is no such room. */
  hold: Promise<Hold | undefined>
  /** Sockets and requests that need the room in memory. */
  users: number
  /** It was let go of for good: what is on the disk is the store's business now. */
  gone?: true
}

/** A room that stays in memory until it is released. */
export interface Hold {
  readonly room: LiveRoom
  /** It was let go of for good: nobody may join it any more. */
  readonly isGone: boolean
  /** To be called once by each who holds it. */
  release(): void
}

/** The rooms in memory. One comes when it is needed and goes when nobody needs it. */
export interface Rooms {
  /** Loads the room if need be. @throws Problem not-found, stopping */
  hold(id: string): Promise<Hold>
  /** Runs `task` with the room in memory. @throws Problem not-found, stopping */
  use<Result>(id: string, task: (room: LiveRoom) => Promise<Result>): Promise<Result>
  /**
   * Takes the room out of memory, its sockets closed and nothing of it written any more, and then runs `task` on the
   * store; whoever asks for the room meanwhile waits, and finds it as it is then.
   */
  letGo<Result>(id: string, task: () => Promise<Result>): Promise<Result>
  /** Rooms in memory, and sockets in them. */
  size(): { rooms: number; sockets: number }
  live(): Iterable<LiveRoom>
  /** A room that is in memory now. */
  find(id: string): LiveRoom | undefined
  /** Whether somebody has asked for it to be in memory: it is, or soon will be. */
  has(id: string): boolean
  /** Whether nobody is let in any more. */
  stopping(): boolean
  /** Lets nobody in any more; resolves when every room is on disk. */
  close(): Promise<void>
}

/** What rooms tell of what happens in them; none is named. */
export interface Told {
  /** So many changes came too late and were taken back. */
  late(changes: number): void
  /** A room received an update. Returns what to call when it is on disk and all were told. */
  updating?(): () => void
  /** Of so many rows of a room's log something was left out, since it builds on what the disk has lost. */
  incomplete?(rows: number): void
  /** A room could not store something, or worse: its sockets were closed, and it is read anew. */
  broken(error: unknown): void
}

export const createRooms = (
  store: Store,
  timers: Timers,
  told: Told = { late: () => {}, broken: () => {} },
): Rooms => {
  const held = new Map<string, Held>()
  const sharedKit = createSharedKits()
  const live = new Map<string, LiveRoom>()
  /** A room that is being let go must be gone before it can be loaded again. */
  const leaving = new Map<string, Promise<void>>()
  let stopping = false

  /** A room that is let go of writes nothing any more, whatever it still has to do. */
  const gated = (entry: () => Held): Store => ({
    ...store,
    commit: async (room, commit) => {
      if (entry().gone) throw new UnknownRoom('the room was let go of')
      return store.commit(room, commit)
    },
    compact: async (room, snapshot, rows) => {
      if (entry().gone) throw new UnknownRoom('the room was let go of')
      return store.compact(room, snapshot, rows)
    },
  })

  const forget = (id: string, entry: Held) => {
    if (held.get(id) === entry) {
      held.delete(id)
      live.delete(id)
    }
  }

  const load = async (id: string, entry: () => Held): Promise<Hold | undefined> => {
    await leaving.get(id)
    const stored = await store.loadRoom(id)
    if (stored === undefined) return undefined
    const kit = sharedKit(stored.control.kit)
    const whole = { ...stored, control: withAllKeys({ ...stored.control, kit }) }
    const failed = (error: unknown) => {
      told.broken(error)
      forget(id, entry())
      store.releaseRoom(id).catch(() => undefined)
    }
    const surroundings = {
      timers,
      failed,
      onLate: told.late,
      onIncomplete: told.incomplete,
      updating: told.updating,
    }
    const room = await createRoom(id, whole, { ...surroundings, store: gated(entry) })
    live.set(id, room)
    return {
      room,
      get isGone() {
        return entry().gone === true
      },
      release: () => leave(id, entry(), room),
    }
  }

  const heldAs = (id: string): Held => {
    const known = held.get(id)
    if (known !== undefined) return known
    const entry: Held = { users: 0, hold: load(id, () => entry) }
    held.set(id, entry)
    return entry
  }

  const letGo = (id: string, entry: Held, room: LiveRoom | undefined) => {
    if (held.get(id) !== entry) return
    forget(id, entry)
    if (room === undefined) return
    const gone = room
      .close()
      .catch(() => undefined)
      .finally(() => leaving.delete(id))
    leaving.set(id, gone)
  }

  const leave = (id: string, entry: Held, room: LiveRoom | undefined) => {
    entry.users--
    if (entry.users === 0) letGo(id, entry, room)
  }

  const hold = async (id: string): Promise<Hold> => {
    if (stopping) throw new Problem('stopping')
    const entry = heldAs(id)
    entry.users++
    try {
      const held = await entry.hold
      if (held === undefined) throw new Problem('not-found')
      return held
    } catch (error) {
      leave(id, entry, undefined)
      throw error
    }
  }

  /** Nobody can come in before it is done: both happen in one turn. */
  const shut = (id: string, done: Promise<unknown>) => {
    const entry = held.get(id)
    if (entry !== undefined) {
      entry.gone = true
      forget(id, entry)
    }
    const gone = done.then(
      () => undefined,
      () => undefined,
    )
    leaving.set(
      id,
      gone.finally(() => leaving.delete(id)),
    )
  }

  /** They come back, and are told what has become of the room. */
  const sendAway = (room: LiveRoom | undefined) => {
    for (const session of room?.sessions ?? []) session.close(closeCodes.restart)
  }

  const letGoFor = async <Result>(id: string, task: () => Promise<Result>): Promise<Result> => {
    let entry: Held | undefined
    let room: LiveRoom | undefined
    do {
      await leaving.get(id)
      entry = held.get(id)
      room = (await entry?.hold.catch(() => undefined))?.room
      sendAway(room)
      await room?.idle()
    } while (held.get(id) !== entry || leaving.has(id))
    const { promise, resolve } = Promise.withResolvers<void>()
    shut(id, promise)
    // Those who came meanwhile.
    sendAway(room)
    try {
      await room?.close().catch(() => undefined)
      return await task()
    } finally {
      resolve()
    }
  }

  return {
    hold,
    letGo: letGoFor,
    use: async (id, task) => {
      const { room, release } = await hold(id)
      try {
        return await task(room)
      } finally {
        release()
      }
    },
    size: () => ({
      rooms: live.size,
      sockets: [...live.values()].reduce((sum, { sessions }) => sum + sessions.size, 0),
    }),
    live: () => live.values(),
    find: (id) => live.get(id),
    has: (id) => held.has(id),
    stopping: () => stopping,
    close: async () => {
      stopping = true
      const rooms = [...held].map(async ([id, entry]) => {
        const hold = await entry.hold.catch(() => undefined)
        letGo(id, entry, hold?.room)
      })
      await Promise.all(rooms)
      await Promise.all(leaving.values())
    },
  }
}
