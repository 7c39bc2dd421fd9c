import { DatabaseSync, StatementSync } from 'node:sqlite'
import { afterEach, expect, test, vi } from 'vitest'
import { StoreFull } from '../store.ts'
import { filesWith, opened, words } from './journal/journaled.fixture.ts'
import { pathsIn } from './paths.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** Somebody else who reads a file as it is now, until they are done: a backup, say. */
const readingFile = (path: string) => {
  const db = new DatabaseSync(path, { readOnly: true })
  db.exec('BEGIN')
  db.prepare('SELECT count(*) FROM sqlite_schema').get()
  return { done: () => db.close() }
}
const reading = (folder: string) => readingFile(pathsIn(folder).room('first'))

/** Has somebody begin to read just before a statement is run for the first time. */
const readingBefore = (statement: string, read: () => ReturnType<typeof readingFile>) => {
  const { run } = StatementSync.prototype
  let reader: ReturnType<typeof readingFile> | undefined
  vi.spyOn(StatementSync.prototype, 'run').mockImplementation(function (
    this: StatementSync,
    ...args
  ) {
    if (this.sourceSQL === statement) reader ??= read()
    return run.apply(this, args)
  })
  return { done: () => reader?.done() }
}

const preparation = { owner: 'p1', name: 'preparation', body: '{"notes":"canary"}' }

// R-STORE-5, R-ERASE-4
test('a log is not called compacted while the words that it had stand in a WAL that somebody reads', async () => {
  const { folder, disk, read } = await opened()
  disk.commit('first', { updates: [words('canary')] })
  const reader = reading(folder)
  const compact = () => disk.compact('first', words('the rest'), 1)
  expect(compact).toThrow(StoreFull)
  expect(read('first')).toEqual(['canary'])
  expect(compact).toThrow(StoreFull)
  reader.done()
  compact()
  expect(read('first')).toEqual(['the rest'])
  expect(filesWith(folder, 'canary')).toEqual([])
  disk.close()
})

// R-STORE-5, R-ERASE-4
test('a record is not called erased while it stands in a WAL that somebody reads', async () => {
  const { folder, disk } = await opened()
  const { owner, name, body } = preparation
  disk.commit('first', { private: [preparation] })
  const reader = reading(folder)
  const erase = () => disk.commit('first', { private: [{ owner, name, body: null }] })
  expect(disk.canErase('first')).toBe(false)
  expect(erase).toThrow(StoreFull)
  expect(disk.privateRecord('first', owner, name)).toBe(body)
  reader.done()
  expect(disk.canErase('first')).toBe(true)
  erase()
  expect(disk.privateRecord('first', owner, name)).toBeUndefined()
  expect(filesWith(folder, 'canary')).toEqual([])
  disk.close()
})

// R-STORE-5, R-ERASE-4
test('it is not called compacted either when they come in the middle, and is once it is done again', async () => {
  const { folder, disk, read } = await opened()
  disk.commit('first', { updates: [words('canary')] })
  const reader = readingBefore('BEGIN IMMEDIATE', () => reading(folder))
  const compact = () => disk.compact('first', words('the rest'), 1)
  // No `StoreFull`: whoever counts the log's rows must count them anew.
  expect(compact).toThrow('not wiped yet')
  expect(filesWith(folder, 'canary')).not.toEqual([])
  reader.done()
  expect(read('first')).toEqual(['the rest'])
  compact()
  expect(filesWith(folder, 'canary')).toEqual([])
  disk.close()
})

// R-ERASE-2
test('a room is not called erased while its code stands in a list that somebody reads', async () => {
  const { folder, disk, write, read } = await opened()
  write('canary', 'first', 'second')
  const { catalogue } = pathsIn(folder)
  const reader = readingFile(catalogue)
  const erase = () => disk.eraseRoom('first')
  expect(erase).toThrow(StoreFull)
  expect(read('first')).toEqual(['first canary'])
  expect(disk.erasedEpoch('first')).toBeUndefined()
  reader.done()

  const late = readingBefore('DELETE FROM rooms WHERE room = ?', () => readingFile(catalogue))
  expect(erase).toThrow(StoreFull)
  expect(filesWith(folder, 'AAAAAA')).not.toEqual([])
  expect(erase).toThrow(StoreFull)
  late.done()
  // As the daily sweep asks, which nobody has to ask for.
  expect(disk.rooms().map(({ room }) => room)).not.toContain('first')
  for (const trace of ['AAAAAA', 'first']) expect(filesWith(folder, trace)).toEqual([])
  disk.close()
})
