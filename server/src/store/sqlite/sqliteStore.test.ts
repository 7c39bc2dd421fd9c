import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bytes, sampleControl } from '../sample.ts'
import { Taken } from '../store.ts'
import { sampleFolder } from './folder.ts'
import { createSqliteStore } from './sqliteStore.ts'

describe('the data folder', () => {
  let folder: Awaited<ReturnType<typeof sampleFolder>>

  beforeEach(async () => {
    folder = await sampleFolder()
  })
  afterEach(() => folder.cleanUp())

  test.each([
    ['a way out', '../out'],
    ['with a NUL', 'a\0b'],
    ['endless', 'x'.repeat(5_000)],
    ['empty', ''],
    ['an absolute path', '/tmp/out'],
  ])('takes no hostile room id: %s', async (_, room) => {
    const store = await folder.open()
    await expect(store.createRoom(sampleControl(room, 'AAAAAA'), [])).rejects.toThrow(RangeError)
    expect(await store.roomByCode('AAAAAA')).toBeUndefined()
    expect(readdirSync(join(folder.dataDir, 'rooms'))).toEqual([])
    expect(existsSync(join(folder.dataDir, 'out.sqlite'))).toBe(false)
  })

  test('serves one store at a time', async () => {
    const first = await folder.open()
    await expect(folder.open()).rejects.toThrow('another Firefelt')
    await first.close()
    await expect(folder.open()).resolves.toBeDefined()
  })

  test('rejects where it cannot be made', async () => {
    const dataDir = join(folder.dataDir, 'file')
    writeFileSync(dataDir, '')
    await expect(createSqliteStore({ dataDir, onFailure: () => undefined })).rejects.toThrow(
      /ENOTDIR|EEXIST|ENOENT/,
    )
  })

  test('keeps a file that the catalogue does not know', async () => {
    const store = await folder.open()
    writeFileSync(folder.fileOf('found'), 'a backup')
    await expect(store.createRoom(sampleControl('found', 'AAAAAA'), [])).rejects.toThrow(Taken)
    expect(readFileSync(folder.fileOf('found'), 'utf8')).toBe('a backup')
  })

  test('has one file a room and nothing else when all is closed', async () => {
    const store = await folder.open()
    await store.createRoom(sampleControl('first', 'AAAAAA'), [])
    await store.loadRoom('first')
    await store.commit('first', { updates: [bytes(1)] })
    await store.close()
    expect(readdirSync(join(folder.dataDir, 'rooms'))).toEqual(['first.sqlite'])
  })

  test('keeps no text that was compacted away, nor an old title', async () => {
    const store = await folder.open()
    await store.createRoom(sampleControl('first', 'AAAAAA', 'Old title'), [])
    await store.loadRoom('first')
    const small = Buffer.from('small secret')
    const large = Buffer.from('large secret'.repeat(2_000))
    await store.commit('first', { updates: [small, large, small] })
    await store.commit('first', { control: sampleControl('first', 'AAAAAA', 'New title') })
    await store.compact('first', bytes(1), 3)
    const rooms = join(folder.dataDir, 'rooms')
    const left = readdirSync(rooms).map((name) => readFileSync(join(rooms, name), 'latin1'))
    expect(left.join('')).toContain('New title')
    expect(left.join('')).not.toContain('secret')
    expect(left.join('')).not.toContain('Old title')
  })

  // R-STORE-5
  test('keeps no byte of a private record that was erased, nor of what it said before', async () => {
    const store = await folder.open()
    await store.createRoom(sampleControl('first', 'AAAAAA'), [])
    await store.loadRoom('first')
    const write = (body: string | null) =>
      store.commit('first', { private: [{ owner: 'p1', name: 'preparation', body }] })
    await write(JSON.stringify('first secret'))
    await write(JSON.stringify('second secret'.repeat(2_000)))
    await write(null)
    const rooms = join(folder.dataDir, 'rooms')
    const left = readdirSync(rooms).map((name) => readFileSync(join(rooms, name), 'latin1'))
    expect(left.length).toBeGreaterThan(0)
    expect(left.join('')).not.toContain('secret')
  })

  test('gives a room of an older version what it lacks', async () => {
    const store = await folder.open()
    await store.createRoom(sampleControl('first', 'AAAAAA'), [])
    const db = new DatabaseSync(folder.fileOf('first'))
    db.exec('DROP TABLE private; DROP TABLE journaled; PRAGMA user_version = 1')
    db.close()
    expect(await store.privateRecords('first', 'vote')).toEqual([])
    expect((await store.loadRoom('first'))?.control.code).toBe('AAAAAA')
  })

  test('leaves a room of a newer version alone', async () => {
    const store = await folder.open()
    await store.createRoom(sampleControl('first', 'AAAAAA'), [])
    const db = new DatabaseSync(folder.fileOf('first'))
    db.exec('PRAGMA user_version = 99')
    db.close()
    await expect(store.loadRoom('first')).rejects.toThrow('newer version')
  })
})
