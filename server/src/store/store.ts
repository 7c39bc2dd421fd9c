import type { ActorId, Role } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'

/** Someone who may open the room, found by the SHA-256 (hex) of the token or code they show. */
export interface Credential {
  hash: string
  kind: 'token' | 'personalCode'
  role: Role
  actor: ActorId
}

/** What a room is when it is opened: its latest control record and its document as Yjs updates, oldest first. */
export interface StoredRoom {
  control: Control
  updates: Uint8Array[]
  /** How many rows the document's log has: enough to decide on compaction. */
  rows: number
}

/** What is written together, or not at all. Every part is optional. */
export interface Commit {
  /** Appended to the document's log, in order. */
  updates?: readonly Uint8Array[]
  /** Replaces the control record. */
  control?: Control
  credentials?: readonly Credential[]
  /** Marks a facilitator's command as done. */
  command?: string
}

/** The room's file failed its own checks; the others are not touched. */
export class RoomCorrupt extends Error {}

/** A join code or room id is taken already: make another. */
export class Taken extends Error {}

/**
 * Where rooms live. Asynchronous, so that a disk (or another machine) never stalls live traffic.
 * A promise that resolves means: on disk, and still there after a crash. Methods on an unknown room
 * reject with `UnknownRoom`.
 */
export interface Store {
  /** @throws Taken */
  createRoom(control: Control, credentials: readonly Credential[]): Promise<void>
  /** The room that a join code leads to. */
  roomByCode(code: string): Promise<string | undefined>
  /** Undefined for a room that there is not. @throws RoomCorrupt */
  loadRoom(room: string): Promise<StoredRoom | undefined>
  commit(room: string, commit: Commit): Promise<void>
  /** Replaces the first `rows` rows of the log by one that says the same. */
  compact(room: string, snapshot: Uint8Array, rows: number): Promise<void>
  /** Undefined also for a room that there is not: the two must answer alike. */
  credential(room: string, hash: string): Promise<Credential | undefined>
  /** Whether a command of this id has been done. */
  commandDone(room: string, command: string): Promise<boolean>
  /** Lets go of a room's open file; it can be loaded again. */
  releaseRoom(room: string): Promise<void>
  /** Writes what is under way, then lets go of everything. */
  close(): Promise<void>
}

export class UnknownRoom extends Error {}
