import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readWal, takeOver } from './walTail.ts'

const commits = 10
let folder: string
let path: string
let frames: number

/** A database as a crash would leave it: ten commits in a WAL that nobody has merged. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firefelt-wal-'))
  const live = join(folder, 'live.sqlite')
  path = join(folder, 'left.sqlite')
  const db = new DatabaseSync(live)
  db.exec('PRAGMA journal_mode = WAL; CREATE TABLE rows (body TEXT)')
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  for (let n = 0; n < commits; n++) db.exec(`INSERT INTO rows VALUES ('${'x'.repeat(1_000)}')`)
  for (const part of ['', '-wal']) writeFileSync(path + part, readFileSync(live + part))
  frames = (readFileSync(`${live}-wal`).length - 32) / 4_120
  db.close()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** What SQLite makes of the file as it is now, and what it leaves unsaid. */
const opened = () => {
  const wal = readWal(path)
  const db = new DatabaseSync(path)
  const rows = Number(db.prepare('SELECT count(*) AS n FROM rows').get()?.['n'])
  const lost = takeOver(db, wal)
  db.close()
  return { rows, lost }
}
const flip = (at: number) => {
  const wal = readFileSync(`${path}-wal`)
  wal[at] = (wal[at] ?? 0) ^ 0x55
  writeFileSync(`${path}-wal`, wal)
}
const startOf = (frame: number) => 32 + frame * 4_120

// R-STORE-2
test('of a whole WAL nothing is lost', () => {
  expect(opened()).toEqual({ rows: commits, lost: 0 })
})

test('a damaged frame takes all commits from there along, and each is counted', () => {
  flip(startOf(frames - 1) + 500)
  expect(opened()).toEqual({ rows: commits - 1, lost: 1 })
})

test('a damaged first frame, or a damaged header, loses all', () => {
  const whole = readFileSync(`${path}-wal`)
  flip(startOf(0) + 500)
  expect(opened()).toEqual({ rows: 0, lost: commits })
  writeFileSync(`${path}-wal`, whole)
  flip(20)
  expect(opened()).toEqual({ rows: 0, lost: commits })
})

test('a commit that was being written and not finished is none', () => {
  const wal = readFileSync(`${path}-wal`)
  const unfinished = Buffer.from(wal.subarray(startOf(frames - 1)))
  unfinished.writeUInt32BE(0, 4)
  writeFileSync(`${path}-wal`, Buffer.concat([wal, unfinished]))
  expect(opened()).toEqual({ rows: commits, lost: 0 })
})

test('what an earlier round left behind the newest is not lost', () => {
  const db = new DatabaseSync(path)
  db.exec('PRAGMA wal_checkpoint(PASSIVE)')
  db.exec("INSERT INTO rows VALUES ('one more')")
  const wal = readFileSync(`${path}-wal`)
  const main = readFileSync(path)
  db.close()
  expect(wal.length).toBe(startOf(frames))
  writeFileSync(`${path}-wal`, wal)
  writeFileSync(path, main)
  expect(opened()).toEqual({ rows: commits + 1, lost: 0 })
})
