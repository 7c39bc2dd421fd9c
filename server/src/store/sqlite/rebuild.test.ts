import { mkdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sampleControl, sampleCredential } from '../sample.ts'
import type { Store } from '../store.ts'
import { RoomCorrupt } from '../store.ts'
import { checksum } from './damage.ts'
import { sampleFolder } from './folder.ts'

describe('the catalogue', () => {
  let folder: Awaited<ReturnType<typeof sampleFolder>>
  let catalogue: string

  beforeEach(async () => {
    folder = await sampleFolder()
    catalogue = join(folder.dataDir, 'catalogue.sqlite')
    const store = await folder.open()
    await store.createRoom(sampleControl('first', 'AAAAAA', 'one'), [sampleCredential('f')])
    await store.createRoom(sampleControl('second', 'BBBBBB'), [])
    await store.close()
  })
  afterEach(() => folder.cleanUp())

  const expectBoth = async (store: Store) => {
    expect(await store.roomByCode('AAAAAA')).toBe('first')
    expect(await store.roomByCode('BBBBBB')).toBe('second')
    expect((await store.loadRoom('first'))?.control.title).toBe('one')
    expect(await store.credential('first', 'f')).toEqual(sampleCredential('f'))
  }
  const sql = (text: string) => {
    const db = new DatabaseSync(catalogue)
    db.exec(text)
    db.close()
  }

  test.each<[string, () => void, string[]]>([
    ['is gone', () => rmSync(catalogue), []],
    ['is empty', () => truncateSync(catalogue, 0), []],
    ['is half there', () => truncateSync(catalogue, 5_000), ['catalogue-1.sqlite']],
    ['is no database', () => writeFileSync(catalogue, 'x'.repeat(9_000)), ['catalogue-1.sqlite']],
    ['knows no room', () => sql('DELETE FROM rooms'), []],
    ['has lost its table', () => sql('DROP TABLE rooms'), ['catalogue-1.sqlite']],
  ])('that %s is made anew from the rooms’ files', async (_, damage, aside) => {
    damage()
    const store = await folder.open()
    await expectBoth(store)
    expect(folder.troubles).toEqual([{ kind: 'catalogue-rebuilt', rooms: 2, unreadable: 0 }])
    expect(folder.damaged().filter((name) => name.endsWith('.sqlite'))).toEqual(aside)
    await store.close()
    await expectBoth(await folder.open())
    expect(folder.troubles).toHaveLength(1)
  })

  test('made anew knows a damaged room as damaged, and the others serve', async () => {
    rmSync(catalogue)
    truncateSync(folder.fileOf('first'), 4_096)
    const store = await folder.open()
    expect(folder.troubles).toEqual([{ kind: 'catalogue-rebuilt', rooms: 1, unreadable: 1 }])
    expect(await store.roomByCode('AAAAAA')).toBeUndefined()
    expect(await store.roomByCode('BBBBBB')).toBe('second')
    for (const _ of [1, 2]) await expect(store.loadRoom('first')).rejects.toThrow(RoomCorrupt)
    expect(folder.damaged()).toEqual(['first-1.sqlite'])
  })

  // R-DISK-7
  test('made anew while a room’s file cannot be opened finds it later, its code too', async () => {
    const path = folder.fileOf('first')
    rmSync(catalogue)
    renameSync(path, `${path}.away`)
    mkdirSync(path)
    const store = await folder.open()
    expect(folder.troubles).toEqual([{ kind: 'catalogue-rebuilt', rooms: 1, unreadable: 1 }])
    expect(await store.roomByCode('BBBBBB')).toBe('second')
    await expect(store.loadRoom('first')).rejects.toThrow()
    await store.close()
    rmSync(path, { recursive: true })
    renameSync(`${path}.away`, path)
    await expectBoth(await folder.open())
    expect(folder.damaged()).toEqual([])
  })

  test('made anew gives a code to one room only', async () => {
    rmSync(catalogue)
    const copy = new DatabaseSync(folder.fileOf('first'))
    const body = JSON.stringify({ ...sampleControl('first', 'BBBBBB'), title: 'one' })
    copy.prepare('UPDATE control SET body = ?, checksum = ?').run(body, checksum('first', body))
    copy.close()
    const store = await folder.open()
    expect(await store.roomByCode('BBBBBB')).toBeDefined()
    expect((await store.loadRoom('first'))?.control.title).toBe('one')
    expect((await store.loadRoom('second'))?.control.room).toBe('second')
    expect(folder.troubles).toEqual([{ kind: 'catalogue-rebuilt', rooms: 1, unreadable: 1 }])
  })

  test('is not touched when it is sound, and may be empty when there are no rooms', async () => {
    const store = await folder.open()
    await store.close()
    for (const room of ['first', 'second']) rmSync(folder.fileOf(room))
    sql('DELETE FROM rooms')
    await folder.open()
    expect(folder.troubles).toEqual([])
  })

  test('a broken lock keeps no server away', async () => {
    writeFileSync(join(folder.dataDir, 'lock.sqlite'), 'x'.repeat(5_000))
    const store = await folder.open()
    await expectBoth(store)
    await expect(folder.open()).rejects.toThrow('another Firefelt')
  })
})
