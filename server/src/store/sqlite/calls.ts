import type { Commit, Credential, PrivateRecord, RoomAge } from '../store.ts'
import { RoomCorrupt, RoomMissing, StoreFailed, StoreFull, Taken, UnknownRoom } from '../store.ts'

/** A commit on its way to the worker. Control goes as JSON: cheaper than cloning the record. */
export interface WrittenCommit extends Omit<Commit, 'control'> {
  control?: string
  /** The number of the last of its updates' records in a journal: what is in the file already is not taken from there again. */
  journaled?: number
}

export interface WrittenRoom {
  control: string
  updates: Uint8Array[]
  credentials: Credential[]
}

/** What the catalogue knows of a room. */
export interface Entry {
  room: string
  code: string
  epoch: number
}

/** What the worker does for the store: each runs to its end before the next begins. */
export interface Calls {
  createRoom(entry: Entry, control: string, credentials: readonly Credential[]): void
  roomByCode(code: string): string | undefined
  loadRoom(room: string): WrittenRoom | undefined
  commit(room: string, commit: WrittenCommit): void
  canErase(room: string): boolean
  compact(room: string, snapshot: Uint8Array, rows: number): void
  credential(room: string, hash: string): Credential | undefined
  commandDone(room: string, command: string): boolean
  privateRecord(room: string, owner: string, name: string): string | undefined
  privateRecords(room: string, name: string): PrivateRecord[]
  privateOf(room: string, owner: string): PrivateRecord[]
  releaseRoom(room: string): void
  rooms(): RoomAge[]
  controlOf(room: string): string | undefined
  replaceRoom(room: string, kept: WrittenCommit, epoch: number): void
  eraseRoom(room: string): void
  erasedEpoch(room: string): number | undefined
  close(): void
}

export interface Request {
  id: number
  method: keyof Calls
  args: unknown[]
}

export type Answer = { id: number; value: unknown } | { id: number; refusal: Refusal }

/** What was found amiss on the disk and dealt with. For operators, so it names no room. */
export type Trouble =
  /** The end of a room's log could not be read: writes that the machine had not finished when it stopped, or damage. */
  | { kind: 'tail-dropped'; rows: number; commits: number }
  /** Something of these rows builds on what a log has lost: it is left out of the board, and soon of the log. */
  | { kind: 'rows-incomplete'; rows: number }
  /** A room's file is not what was written: it was moved to the folder `damaged`. */
  | { kind: 'room-set-aside' }
  /** The list of rooms was made anew from the rooms' files. */
  | { kind: 'catalogue-rebuilt'; rooms: number; unreadable: number }

/** An error in transit: threads copy errors without their class. */
export interface Refusal {
  kind: string
  message: string
}

const kinds = {
  Taken,
  RoomCorrupt,
  RoomMissing,
  UnknownRoom,
  StoreFull,
  StoreFailed,
  RangeError,
  Error,
}

export const refusalOf = (error: unknown): Refusal => {
  const found = Object.entries(kinds).find(([, kind]) => error instanceof kind)
  return { kind: found?.[0] ?? 'Error', message: error instanceof Error ? error.message : 'failed' }
}

export const errorOf = ({ kind, message }: Refusal): Error => {
  const found = Object.entries(kinds).find(([name]) => name === kind)
  return new (found?.[1] ?? Error)(message)
}
