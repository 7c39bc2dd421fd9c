import { crc32 } from 'node:zlib'
import { RoomCorrupt } from '../store.ts'

/** SQLite's own words for a file that is not what it was: CORRUPT, FORMAT, NOTADB. */
const damaged = new Set([11, 24, 26])
const constraint = 19

const resultCode = (error: unknown): number | undefined => {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined
}

/** Whether a row was refused because its key is in use. */
export const isConflict = (error: unknown): boolean => resultCode(error) === constraint

const isDamage = (error: unknown): boolean => {
  const code = resultCode(error)
  if (code !== undefined) {
    return damaged.has(code) || /^no such (table|column)/.test((error as Error).message)
  }
  // A number that no row of ours could hold.
  return error instanceof Error && 'code' in error && error.code === 'ERR_OUT_OF_RANGE'
}

/** Says `RoomCorrupt` where SQLite finds damage; other errors pass as they are. */
export const noticingDamage = <T>(room: string, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    if (!isDamage(error)) throw error
    throw new RoomCorrupt(`room ${room} is damaged`, { cause: error })
  }
}

/** Of a row's key and body together, so that a row under a wrong key fails as well. */
export const checksum = (key: string | number, body: string | Uint8Array): number =>
  crc32(body, crc32(String(key)))

/** A row's body, if it is what was written. @throws RoomCorrupt */
export const verified = (
  row: Record<string, unknown> | undefined,
  key: string | number,
): string | Uint8Array => {
  const body = row?.['body']
  const whole =
    (typeof body === 'string' || body instanceof Uint8Array) &&
    checksum(key, body) === row?.['checksum']
  if (!whole) throw new RoomCorrupt('a row fails its checksum')
  return body
}
