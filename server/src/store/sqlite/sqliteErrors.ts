/**
 * What an error of SQLite's means for what is stored:
 * - `conflict`: a row was refused, because its key is in use
 * - `damage`: the file is not what was written
 * - `unreadable`: the disk does not give back what may well be there
 * - `full`: nothing was written, and it may be tried again
 * - `refused`: a write failed, and SQLite does not say why: it calls a disk full for ENOSPC alone, and not for a quota
 * - `failed`: an fsync failed, or worse, so that memory and disk may differ from now on
 */
export type Meaning =
  | 'conflict'
  | 'damage'
  | 'unreadable'
  | 'full'
  | 'refused'
  | 'failed'
  | undefined

/** CORRUPT, FORMAT, NOTADB. */
const damage = new Set([11, 24, 26])
const constraint = 19
const full = 13
const ioError = 10
/** IOERR_READ, IOERR_SHORT_READ, IOERR_DATA, IOERR_CORRUPTFS. */
const readErrors = new Set([266, 522, 8_202, 8_458])
/** IOERR_SHMSIZE: no space for the index of the WAL, of which nothing is kept. */
const noSpaceForIndex = 4_874
/** IOERR_WRITE. */
const writeError = 778

const ofCode = (code: number): Meaning => {
  const primary = code & 0xff
  if (primary === constraint) return 'conflict'
  if (damage.has(primary)) return 'damage'
  if (primary === full || code === noSpaceForIndex) return 'full'
  if (primary !== ioError) return undefined
  if (code === writeError) return 'refused'
  return readErrors.has(code) ? 'unreadable' : 'failed'
}

export const meaningOf = (error: unknown): Meaning => {
  if (!(error instanceof Error)) return undefined
  if ('errcode' in error && typeof error.errcode === 'number') {
    return /^no such (table|column)/.test(error.message) ? 'damage' : ofCode(error.errcode)
  }
  // A number that no row of ours could hold.
  return 'code' in error && error.code === 'ERR_OUT_OF_RANGE' ? 'damage' : undefined
}

/**
 * What SQLite's own check of a file has found. A page that the disk did not give back is a row of it like any other, and no
 * error: `unreadable` is all for which the disk may be to blame.
 */
export const meaningOfCheck = (found: string): 'damage' | 'unreadable' | undefined => {
  if (found === 'ok') return undefined
  if (/failed to get page/.test(found)) return 'unreadable'
  const code = /unable to get the page\. error code=(\d+)/.exec(found)?.[1]
  return code === undefined || ofCode(Number(code)) === 'damage' ? 'damage' : 'unreadable'
}
