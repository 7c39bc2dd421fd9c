import type { Control } from '@firefelt/shared/control/control.ts'
import type { Credential, PrivateRecord } from './store.ts'

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
  /** Every room there is, also those that are damaged. */
  rooms(): Promise<RoomAge[]>
  /** A room's control record alone. Undefined for a room that there is not. @throws RoomCorrupt */
  controlOf(room: string): Promise<Control | undefined>
  /** Writes what is kept into a new file and erases the old one; all of it or nothing. */
  replaceRoom(room: string, kept: Kept): Promise<void>
  /** Erases all of a room; of one that there is not, nothing. */
  eraseRoom(room: string): Promise<void>
  /** Up to which epoch a room of this id was erased; undefined when it never was. */
  erasedEpoch(room: string): Promise<number | undefined>
}
