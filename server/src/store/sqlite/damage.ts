import { crc32 } from 'node:zlib'
import { RoomCorrupt, StoreFailed, StoreFull } from '../store.ts'
import { isDiskFull } from './space.ts'
import { type Meaning, meaningOf } from './sqliteErrors.ts'

/**
 * What an error met with at a file means, where the disk has been asked why it refused a write. For want of space one may go on
 * after that as after `full`: SQLite itself deals with both alike. It has rolled back, what of a commit came into the WAL lacks the
 * frame that would make it count and is written over by the next one, and a checkpoint that breaks off leaves the WAL as it was.
 * Of a write that was refused for another reason nobody knows what the disk has of it, and after an fsync that failed least of
 * all: then it is not asked.
 */
export const meaningAt = (path: string, error: unknown): Exclude<Meaning, 'refused'> => {
  const meaning = meaningOf(error)
  if (meaning !== 'refused') return meaning
  return isDiskFull(path) ? 'full' : 'failed'
}

/** Says in the store's words what SQLite met with; errors that are no trouble of the disk pass as they are. */
const inStoreWords = (path: string, error: unknown, damaged: () => Error): unknown => {
  const meaning = meaningAt(path, error)
  if (meaning === 'damage') return damaged()
  if (meaning === 'full') return new StoreFull('the disk is full', { cause: error })
  if (meaning === 'failed') return new StoreFailed('the disk has failed to write', { cause: error })
  return error
}

/** @param path of the room's file @throws RoomCorrupt, StoreFull or StoreFailed where SQLite finds as much */
export const noticingDamage = <T>(path: string, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw inStoreWords(
      path,
      error,
      () => new RoomCorrupt('the room’s file is damaged', { cause: error }),
    )
  }
}

/** For what every room needs: with damage there nothing can go on. @param path of that file @throws StoreFull, StoreFailed */
export const noticingFailure = <T>(path: string, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw inStoreWords(
      path,
      error,
      () => new StoreFailed('the catalogue is damaged', { cause: error }),
    )
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
