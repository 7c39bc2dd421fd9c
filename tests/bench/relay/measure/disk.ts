import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { median } from './median.ts'

/**
 * What the disk where our server's data lies takes for the smallest durable commit, written as the store writes: ms each
 * time.
 */
export const openProbe = (): { commit(): number; close(): void } => {
  const folder = mkdtempSync(join(tmpdir(), 'firefelt-disk-'))
  const db = new DatabaseSync(join(folder, 'probe.db'))
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE rows (body)')
  const insert = db.prepare('INSERT INTO rows VALUES (?)')
  return {
    commit: () => {
      const started = performance.now()
      insert.run('x'.repeat(100))
      return performance.now() - started
    },
    close: () => {
      db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const commits = 50

/** The median of a few of them, ms. */
export const commitP50 = (): number => {
  const probe = openProbe()
  const times = Array.from({ length: commits }, probe.commit)
  probe.close()
  return median(times)
}
