import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sampleControl, sampleCredential } from '../sample.ts'
import { sampleFolder } from './folder.ts'

const secret = 'canary-word-of-somebody'
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** The files below a folder in which some text stands. */
const filesWith = (folder: string, text: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && readFileSync(path).includes(text))

// R-ERASE-2
describe('erasing from the disk', () => {
  let folder: Awaited<ReturnType<typeof sampleFolder>>

  beforeEach(async () => {
    folder = await sampleFolder()
  })
  afterEach(() => folder.cleanUp())

  const filled = async () => {
    const store = await folder.open()
    await store.createRoom({ ...sampleControl('first', 'AAAAAA'), title: secret }, [
      sampleCredential('f'),
    ])
    await store.createRoom(sampleControl('second', 'BBBBBB'), [])
    await store.commit('first', {
      updates: [bytesOf(secret)],
      private: [{ owner: 'p1', name: 'preparation', body: JSON.stringify({ notes: secret }) }],
    })
    return store
  }
  const kept = {
    control: { ...sampleControl('first', 'AAAAAA'), epoch: 2 },
    credentials: [sampleCredential('f')],
    private: [],
  }

  test('leaves no byte of a room while its file is open, nor its id or code', async () => {
    const store = await filled()
    expect(filesWith(folder.dataDir, secret)).not.toEqual([])
    await store.eraseRoom('first')
    for (const trace of [secret, 'AAAAAA', 'first'])
      expect(filesWith(folder.dataDir, trace)).toEqual([])
    expect(existsSync(folder.fileOf('second'))).toBe(true)
  })

  test('leaves no byte of what is not kept', async () => {
    const store = await filled()
    await store.replaceRoom('first', kept)
    expect(filesWith(folder.dataDir, secret)).toEqual([])
    expect(await store.controlOf('first')).toEqual(kept.control)
  })

  test.each(['eraseRoom', 'replaceRoom'] as const)(
    '%s clears copies that were set aside',
    async (act) => {
      const store = await filled()
      const damaged = join(folder.dataDir, 'damaged')
      mkdirSync(damaged)
      for (const name of ['first-1.sqlite', 'first-2.sqlite-wal'])
        writeFileSync(join(damaged, name), secret)
      writeFileSync(join(damaged, 'first-x-1.sqlite'), 'of a room whose name begins alike')
      if (act === 'eraseRoom') await store.eraseRoom('first')
      else await store.replaceRoom('first', kept)
      expect(folder.damaged()).toEqual(['first-x-1.sqlite'])
      expect(filesWith(folder.dataDir, secret)).toEqual([])
    },
  )

  test('a room whose file is damaged is erased as well', async () => {
    const store = await filled()
    await store.releaseRoom('first')
    writeFileSync(folder.fileOf('first'), `no database, but ${secret}`)
    await expect(store.loadRoom('first')).rejects.toThrow()
    expect(folder.damaged()).not.toEqual([])
    await store.eraseRoom('first')
    expect(filesWith(folder.dataDir, secret)).toEqual([])
  })

  test('a catalogue that is made anew brings no erased room back, even when its file is put back', async () => {
    const store = await filled()
    await store.releaseRoom('first')
    const copy = join(folder.dataDir, 'copy')
    cpSync(folder.fileOf('first'), copy)
    await store.eraseRoom('first')
    await store.close()
    cpSync(copy, folder.fileOf('first'))
    rmSync(copy)
    for (const part of ['', '-wal', '-shm'])
      rmSync(join(folder.dataDir, `catalogue.sqlite${part}`), { force: true })
    const again = await folder.open()
    expect(folder.troubles).toMatchObject([{ kind: 'catalogue-rebuilt' }])
    expect(await again.loadRoom('first')).toBeUndefined()
    expect(await again.loadRoom('second')).toBeDefined()
    expect(filesWith(folder.dataDir, secret)).toEqual([])
  })

  test('what a crash interrupted is finished at the next start', async () => {
    const store = await filled()
    await store.eraseRoom('second')
    await store.close()
    // As it lies when the machine stops after the tombstone and before the file is gone.
    const erased = new DatabaseSync(join(folder.dataDir, 'erased.sqlite'))
    const { createHash } = await import('node:crypto')
    const name = createHash('sha256').update('room first').digest('hex')
    erased.prepare('INSERT INTO erased (name, epoch) VALUES (?, 1)').run(name)
    erased.close()
    const again = await folder.open()
    expect(await again.roomByCode('AAAAAA')).toBeUndefined()
    expect(filesWith(folder.dataDir, secret)).toEqual([])
  })

  test('a half-written new file is no room and goes at the next start', async () => {
    const store = await filled()
    await store.close()
    writeFileSync(`${folder.fileOf('first')}.next`, secret)
    const again = await folder.open()
    expect(await again.loadRoom('first')).toBeDefined()
    expect(existsSync(`${folder.fileOf('first')}.next`)).toBe(false)
  })

  test('damaged tombstones are set aside, and the server starts', async () => {
    await (await filled()).close()
    writeFileSync(join(folder.dataDir, 'erased.sqlite'), 'x'.repeat(5_000))
    for (const part of ['-wal', '-shm'])
      rmSync(join(folder.dataDir, `erased.sqlite${part}`), { force: true })
    const again = await folder.open()
    expect(await again.loadRoom('first')).toBeDefined()
    expect(folder.damaged()).toEqual(['erased-1.sqlite'])
  })
})
