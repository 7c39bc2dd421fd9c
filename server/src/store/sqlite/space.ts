import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'

/** Whether an error of the system's says that there is no space: on the disk, or by a quota, for which Node has no name. */
export const isNoSpace = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && error.code === 'ENOSPC') ||
    ('errno' in error && error.errno === -constants.errno.EDQUOT))

/** Bytes: where a quota has just refused a page, it has less. */
const much = 64 * 1024

/** Asks the disk itself, by writing beside a file, whether it has no space. */
export const isDiskFull = (path: string): boolean => {
  const trial = join(dirname(path), 'trial')
  try {
    const file = openSync(trial, 'w', 0o600)
    try {
      const zeros = new Uint8Array(much)
      for (let left = much; left > 0; ) left -= writeSync(file, zeros, 0, left)
      fsyncSync(file)
    } finally {
      closeSync(file)
      rmSync(trial)
    }
    return false
  } catch (error) {
    return isNoSpace(error)
  }
}
