import type { ActorId, Role } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'

/** Someone who may open the room, found by the SHA-256 (hex) of the token or code they show. */
export interface Credential {
  hash: string
  kind: 'token' | 'personalCode'
  role: Role
  actor: ActorId
}

/**
 * What a room is when it is opened: its latest control record, its document as Yjs updates, oldest first, and who may
 * open it.
 */
export interface StoredRoom {
  control: Control
  updates: Uint8Array[]
  /** How many rows the document's log has: enough to decide on compaction. */
  rows: number
  /** In no order. */
  credentials: Credential[]
}

/** What belongs to one person alone: a preparation, a vote. Whoever asks for it must have shown that it is theirs. */
export interface PrivateRecord {
  owner: ActorId
  name: string
  /** JSON; null erases the record. */
  body: string | null
}

/** What is written together, or not at all. Every part is optional. */
export interface Commit {
  /** Appended to the document's log, in order. */
  updates?: readonly Uint8Array[]
  /** Replaces the control record. */
  control?: Control
  credentials?: readonly Credential[]
  /** Marks facilitators' commands as done. */
  commands?: readonly string[]
  /** Each replaces the record of its owner and name, or erases it so that no byte of it stays on the disk. */
  private?: readonly PrivateRecord[]
}

/** The room's file failed its own checks; the others are not touched. */
export class RoomCorrupt extends Error {}

/** The room's file is not in its place: on a disk that is not mounted, say. Nothing is known of it, so nothing of it is given up. */
export class RoomMissing extends Error {}

/** There is no such room. */
export class UnknownRoom extends Error {}

/** A join code, a room id or the hash of a credential is taken already: make another. */
export class Taken extends Error {}

/** There is no room left on the disk: nothing was written, and it may be tried again when there is. */
export class StoreFull extends Error {}

/** The disk failed to write: what it holds is not known any more, so nothing is asked of it again. */
export class StoreFailed extends Error {}

/** When a room was written to last, in ms since 1970. */
export interface RoomAge {
  room: string
  writtenAt: number
}

/** All that is to be left of a room. */
export interface Kept {
  /** Its epoch is a later one: copies of the earlier are to be dropped wherever they are met. */
  control: Control
  credentials: readonly Credential[]
  private: readonly PrivateRecord[]
}

/**
 * What a store can do to forget. What is erased is in no file of the store's any more when the promise resolves, also
 * not in copies that were set aside; what remains is a tombstone: a hash of the room's id, and its epoch.
 */
export interface Erasing {
  /** Every room there is, also those that are damaged. Leaves no byte of those that there are not any more, if it can. */
  rooms(): Promise<RoomAge[]>
  /** A room's control record alone. Undefined for a room that there is not. @throws RoomCorrupt, RoomMissing */
  controlOf(room: string): Promise<Control | undefined>
  /** Writes what is kept into a new file and erases the old one; all of it or nothing. */
  replaceRoom(room: string, kept: Kept): Promise<void>
  /**
   * Erases all of a room; of one that there is not, nothing. While somebody else reads the list of rooms, its code would stay there:
   * then it rejects with `StoreFull`, mostly before anything is erased, and is to be asked for again.
   */
  eraseRoom(room: string): Promise<void>
  /** Up to which epoch a room of this id was erased; undefined when it never was. */
  erasedEpoch(room: string): Promise<number | undefined>
}

/**
 * Where rooms live. Asynchronous, so that a disk (or another machine) never stalls live traffic.
 * A promise that resolves means: on disk, and still there after a crash. Methods on an unknown room
 * reject with `UnknownRoom`. Whatever writes may reject with `StoreFull` or `StoreFailed`: nothing of it is saved then.
 */
export interface Store extends Erasing {
  /** All of it or nothing. @throws Taken when the room's id or its code is in use */
  createRoom(control: Control, credentials: readonly Credential[]): Promise<void>
  /** The room that a join code leads to. */
  roomByCode(code: string): Promise<string | undefined>
  /** Undefined for a room that there is not. @throws RoomCorrupt, RoomMissing */
  loadRoom(room: string): Promise<StoredRoom | undefined>
  /**
   * Commits of one room happen in the order they were asked for, also without waiting in between.
   * The bytes are taken at once: the caller may use its arrays again.
   * @throws Taken when a new credential's hash is in use in this room: nothing is written then
   */
  commit(room: string, commit: Commit): Promise<void>
  /**
   * Whether a commit that erases would be taken now: on a full disk, and while somebody else reads the room's file, what it erased
   * would stay in what lies beside that, and all of the commit is refused with `StoreFull`.
   */
  canErase(room: string): Promise<boolean>
  /**
   * Replaces the first `rows` rows of the log by one that says the same; later rows stay. No byte of what was replaced is on the
   * disk then. Somebody else who reads the room's file can keep it from that: then it rejects with `StoreFull` and nothing is
   * replaced, or with another error, and the log is to be read anew before it is tried again.
   * @throws RangeError when `rows` is not between 1 and the rows there are
   */
  compact(room: string, snapshot: Uint8Array, rows: number): Promise<void>
  /** Undefined also for a room that there is not: the two must answer alike. */
  credential(room: string, hash: string): Promise<Credential | undefined>
  /** Whether a command of this id has been done. */
  commandDone(room: string, command: string): Promise<boolean>
  /** One owner's record of that name, as JSON; undefined when there is none. */
  privateRecord(room: string, owner: ActorId, name: string): Promise<string | undefined>
  /** Every owner's record of that name, by owner. */
  privateRecords(room: string, name: string): Promise<PrivateRecord[]>
  /** Every record of one owner, by name. */
  privateOf(room: string, owner: ActorId): Promise<PrivateRecord[]>
  /** Lets go of a room's open file; it can be loaded again. Letting go of nothing is no error. */
  releaseRoom(room: string): Promise<void>
  /** Writes what is under way, then lets go of everything. Whatever is asked later rejects. */
  close(): Promise<void>
}
