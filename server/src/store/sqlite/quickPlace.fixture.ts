import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

/** Where nothing is ever synced, when the system has such a place. */
const inMemory = '/dev/shm'
/** Bytes that tests may need there at a time: some systems have no more than a quarter of it. */
const need = 256 * 1024 * 1024

const isRoomy = (path: string): boolean => {
  const { bavail, bsize } = statfsSync(path)
  return bavail * bsize >= need
}

/** Where an fsync costs as little as it can: for folders that need not outlive a crash. */
export const quickPlace = (): string => {
  try {
    return isRoomy(inMemory) ? inMemory : tmpdir()
  } catch {
    return tmpdir()
  }
}
