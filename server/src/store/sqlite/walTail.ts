import { existsSync, readFileSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'

const headerSize = 32
const frameHeaderSize = 24

/** SQLite's checksum over the words of a header, in the byte order that its magic number tells. */
const isHeaderWhole = (wal: Buffer): boolean => {
  const big = (wal.readUInt32BE(0) & 1) === 1
  let [one, two] = [0, 0]
  for (let at = 0; at < 24; at += 8) {
    const [a, b] = big
      ? [wal.readUInt32BE(at), wal.readUInt32BE(at + 4)]
      : [wal.readUInt32LE(at), wal.readUInt32LE(at + 4)]
    one = (one + a + two) >>> 0
    two = (two + b + one) >>> 0
  }
  return wal.readUInt32BE(24) === one && wal.readUInt32BE(28) === two
}

/** What a crash left beside a database: the bytes of its WAL, if there is one with anything in it. */
export const readWal = (path: string): Buffer | undefined => {
  if (!existsSync(`${path}-wal`)) return undefined
  const wal = readFileSync(`${path}-wal`)
  return wal.length > headerSize ? wal : undefined
}

/**
 * Counts the commits that begin after the last frame SQLite could read: it stops at the first that fails its
 * checksum and says nothing of the rest. Frames of an earlier round, which lie behind the newest, are told by their
 * salts; a last frame cut short is counted when its head is there.
 *
 * @param readable frames that SQLite took, from the start
 */
const lostCommits = (wal: Buffer, readable: number): number => {
  const pageSize = wal.readUInt32BE(8)
  const whole = isHeaderWhole(wal)
  // With a header that says nothing, all frames of the first one's round count.
  const saltsAt = whole ? 16 : headerSize + 8
  const salts = wal.subarray(saltsAt, saltsAt + 8)
  const frameSize = frameHeaderSize + (whole ? pageSize : 4_096)
  let commits = 0
  for (let n = readable; headerSize + n * frameSize + frameHeaderSize <= wal.length; n++) {
    const at = headerSize + n * frameSize
    const sameRound = wal.subarray(at + 8, at + 16).equals(salts)
    const endsCommit = wal.readUInt32BE(at + 4) !== 0
    if (sameRound && endsCommit) commits++
  }
  return commits
}

/**
 * Moves what a crash left in the WAL into the file itself, and syncs that, before anyone is answered from it: what
 * the system still has in memory after a failed fsync need not be on the disk.
 *
 * @param wal as it was before the database was opened
 * @returns commits in it that could not be read
 */
export const takeOver = (db: DatabaseSync, wal: Buffer | undefined): number => {
  if (wal === undefined) return 0
  const { log } = db.prepare('PRAGMA wal_checkpoint(PASSIVE)').get() ?? {}
  return lostCommits(wal, Math.max(0, Number(log)))
}
