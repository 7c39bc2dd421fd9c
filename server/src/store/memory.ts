import type { Control } from '@firefelt/shared/control/control.ts'
import type { Commit, Credential, Store } from './store.ts'
import { Taken, UnknownRoom } from './store.ts'

interface MemoryRoom {
  control: Control
  updates: Uint8Array[]
  credentials: Map<string, Credential>
  commands: Set<string>
  /** Bodies by name, then owner. */
  private: Map<string, Map<string, string>>
  /** ms since 1970 */
  writtenAt: number
}

const erasedEpochs = new WeakMap<MemoryDisk, Map<string, number>>()

/** What is remembered of erased rooms, beside a disk. */
const tombstonesOf = (disk: MemoryDisk): Map<string, number> => {
  const known = erasedEpochs.get(disk) ?? new Map<string, number>()
  erasedEpochs.set(disk, known)
  return known
}

/** What outlives a memory store, as a disk outlives a process: hand it to the next one. */
export type MemoryDisk = Map<string, MemoryRoom>

const addCredentials = (room: MemoryRoom, credentials: readonly Credential[]) => {
  for (const credential of credentials) {
    if (room.credentials.has(credential.hash)) throw new Taken('credential')
    room.credentials.set(credential.hash, { ...credential })
  }
}

/** Tries the parts on a copy, so that a refused commit leaves nothing behind. */
const applied = (room: MemoryRoom, commit: Commit): MemoryRoom => {
  const next: MemoryRoom = {
    control: structuredClone(commit.control ?? room.control),
    updates: [...room.updates, ...(commit.updates ?? []).map((update) => new Uint8Array(update))],
    credentials: new Map(room.credentials),
    commands: new Set(room.commands),
    private: new Map([...room.private].map(([name, bodies]) => [name, new Map(bodies)])),
    writtenAt: Date.now(),
  }
  addCredentials(next, commit.credentials ?? [])
  for (const command of commit.commands ?? []) next.commands.add(command)
  for (const { owner, name, body } of commit.private ?? []) {
    const bodies = next.private.get(name) ?? new Map<string, string>()
    if (body === null) bodies.delete(owner)
    else bodies.set(owner, body)
    next.private.set(name, bodies)
  }
  return next
}

/** A store that keeps its promises until the process ends: for tests, and to try things out. */
export const createMemoryStore = (disk: MemoryDisk = new Map()): Store => {
  let closed = false

  const open = () => {
    if (closed) throw new Error('the store is closed')
    return disk
  }
  const existing = (id: string): MemoryRoom => {
    const room = open().get(id)
    if (!room) throw new UnknownRoom('there is no such room')
    return room
  }

  return {
    async createRoom(control, credentials) {
      const codes = Array.from(open().values(), (room) => room.control.code)
      if (disk.has(control.room) || codes.includes(control.code)) throw new Taken(control.room)
      const room: MemoryRoom = {
        control: structuredClone(control),
        updates: [],
        credentials: new Map(),
        commands: new Set(),
        private: new Map(),
        writtenAt: Date.now(),
      }
      addCredentials(room, credentials)
      disk.set(control.room, room)
    },
    async roomByCode(code) {
      for (const [id, room] of open()) if (room.control.code === code) return id
      return undefined
    },
    async loadRoom(id) {
      const room = open().get(id)
      if (!room) return undefined
      const { control, updates, credentials } = structuredClone(room)
      return { control, updates, rows: updates.length, credentials: [...credentials.values()] }
    },
    async commit(id, commit) {
      disk.set(id, applied(existing(id), commit))
    },
    async canErase(id) {
      existing(id)
      return true
    },
    async compact(id, snapshot, rows) {
      const { updates } = existing(id)
      if (!Number.isInteger(rows) || rows < 1 || rows > updates.length) {
        throw new RangeError(`the log has no first ${rows} rows`)
      }
      updates.splice(0, rows, new Uint8Array(snapshot))
    },
    async credential(id, hash) {
      const credential = open().get(id)?.credentials.get(hash)
      return credential && { ...credential }
    },
    async commandDone(id, command) {
      return existing(id).commands.has(command)
    },
    async privateRecord(id, owner, name) {
      return existing(id).private.get(name)?.get(owner)
    },
    async privateRecords(id, name) {
      const bodies = [...(existing(id).private.get(name) ?? [])]
      return bodies
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([owner, body]) => ({ owner, name, body }))
    },
    async privateOf(id, owner) {
      return [...existing(id).private]
        .flatMap(([name, bodies]) => {
          const body = bodies.get(owner)
          return body === undefined ? [] : { owner, name, body }
        })
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    },
    async releaseRoom() {
      open()
    },
    async rooms() {
      return [...open()].map(([room, { writtenAt }]) => ({ room, writtenAt }))
    },
    async controlOf(id) {
      const room = open().get(id)
      return room && structuredClone(room.control)
    },
    async replaceRoom(id, { control, credentials, private: records }) {
      const before = existing(id)
      const empty: MemoryRoom = {
        control,
        updates: [],
        credentials: new Map(),
        commands: new Set(),
        private: new Map(),
        writtenAt: Date.now(),
      }
      disk.set(id, applied(empty, { control, credentials, private: records }))
      tombstonesOf(disk).set(id, before.control.epoch)
    },
    async eraseRoom(id) {
      const room = open().get(id)
      if (room === undefined) return
      tombstonesOf(disk).set(id, room.control.epoch)
      disk.delete(id)
    },
    async erasedEpoch(id) {
      open()
      return tombstonesOf(disk).get(id)
    },
    async close() {
      closed = true
    },
  }
}
