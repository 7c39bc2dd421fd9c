import { crc32 } from 'node:zlib'
import { RoomCorrupt, StoreFailed, StoreFull } from '../store.ts'
import { meaningOf } from './sqliteErrors.ts'

/** Says in the store's words what SQLite met with; errors that are no trouble of the disk pass as they are. */
const inStoreWords = (error: unknown, damaged: () => Error): unknown => {
  const meaning = meaningOf(error)
  if (meaning === 'damage') return damaged()
  if (meaning === 'full') return new StoreFull('the disk is full', { cause: error })
  if (meaning === 'failed') return new StoreFailed('the disk has failed to write', { cause: error })
  return error
}

/** @throws RoomCorrupt, StoreFull or StoreFailed where SQLite finds as much */
export const noticingDamage = <T>(work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw inStoreWords(error, () => new RoomCorrupt('the room’s file is damaged', { cause: error }))
  }
}

/** For what every room needs: with damage there nothing can go on. @throws StoreFull, StoreFailed */
export const noticingFailure = <T>(work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw inStoreWords(error, () => new StoreFailed('the catalogue is damaged', { cause: error }))
  }
}

/** Of a row's key and body together, so that a row under a wrong key fails as well. */
export const checksum = (key: string | number, body: string | Uint8Array): number =>
  crc32(body, crc32(String(key)))

/** Whether a row's body is what was written under its key. */
export const isWhole = (
  row: Record<string, unknown> | undefined,
  key: string | number,
): row is { body: string | Uint8Array } => {
  const body = row?.['body']
  return (
    (typeof body === 'string' || body instanceof Uint8Array) &&
    checksum(key, body) === row?.['checksum']
  )
}

/** A row's body, if it is what was written. @throws RoomCorrupt */
export const verified = (
  row: Record<string, unknown> | undefined,
  key: string | number,
): string | Uint8Array => {
  if (!isWhole(row, key)) throw new RoomCorrupt('a row fails its checksum')
  return row.body
}
