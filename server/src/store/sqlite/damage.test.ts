import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { isDeepStrictEqual } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bytes, sampleControl, sampleCredential } from '../sample.ts'
import type { Store, StoredRoom } from '../store.ts'
import { RoomCorrupt, RoomMissing } from '../store.ts'
import type { Trouble } from './calls.ts'
import { sampleFolder } from './folder.ts'

// R-STORE-1
describe('a damaged room', () => {
  let folder: Awaited<ReturnType<typeof sampleFolder>>
  let store: Store
  let before: StoredRoom | undefined

  beforeEach(async () => {
    folder = await sampleFolder()
    store = await folder.open()
    await store.createRoom(sampleControl('hurt', 'AAAAAA'), [sampleCredential('h')])
    await store.createRoom(sampleControl('sound', 'BBBBBB'), [sampleCredential('s')])
    for (let n = 0; n < 20; n++) {
      const updates = [new Uint8Array(400).fill(n)]
      await store.commit('hurt', { updates })
      await store.commit('sound', { updates })
    }
    before = await store.loadRoom('hurt')
    await store.releaseRoom('hurt')
  })
  afterEach(() => folder.cleanUp())

  const expectCorruptAlone = async (aside = ['hurt-1.sqlite'], lost: readonly Trouble[] = []) => {
    await expect(store.loadRoom('hurt')).rejects.toThrow(RoomCorrupt)
    await expect(store.loadRoom('hurt')).rejects.toThrow(RoomCorrupt)
    expect(existsSync(folder.fileOf('hurt'))).toBe(false)
    expect(folder.damaged().filter((name) => name.endsWith('.sqlite'))).toEqual(aside)
    expect(folder.troubles).toEqual([...aside.map(() => ({ kind: 'room-set-aside' })), ...lost])
    expect((await store.loadRoom('sound'))?.updates.slice(0, 20)).toEqual(before?.updates)
    await store.commit('sound', { updates: [bytes(1)] })
  }

  const withoutLast = () =>
    before && { ...before, updates: before.updates.slice(0, -1), rows: before.rows - 1 }

  /** What loading says: `wrong` if it hands out anything but what was written. */
  const outcome = async () => {
    try {
      const loaded = await store.loadRoom('hurt')
      if (isDeepStrictEqual(loaded, before)) return 'sound'
      return isDeepStrictEqual(loaded, withoutLast()) ? 'shorter' : 'wrong'
    } catch (error) {
      return error instanceof RoomCorrupt ? 'corrupt' : String(error)
    }
  }

  const change = (sql: string) => {
    const db = new DatabaseSync(folder.fileOf('hurt'))
    db.exec(sql)
    db.close()
  }

  test.each([
    ['an update', "UPDATE updates SET body = x'00' WHERE seq = 7"],
    ['the order of updates', 'UPDATE updates SET seq = 100 WHERE seq = 7'],
    ['a missing update', 'DELETE FROM updates WHERE seq = 7'],
    ['the control record', "UPDATE control SET body = replace(body, 'hurt', 'hart')"],
    ['a missing control record', 'DELETE FROM control'],
    ['another room’s control record', "UPDATE control SET room = 'sound'"],
    ['a missing table', 'DROP TABLE updates'],
  ])('is found by %s', async (_, sql) => {
    change(sql)
    await expectCorruptAlone()
  })

  test('is served again when a sound file is put in its place', async () => {
    const whole = readFileSync(folder.fileOf('hurt'))
    change('DELETE FROM control')
    await expectCorruptAlone()
    writeFileSync(folder.fileOf('hurt'), whole)
    expect(await store.loadRoom('hurt')).toEqual(before)
  })

  test('that is damaged twice is set aside twice', async () => {
    const whole = readFileSync(folder.fileOf('hurt'))
    change('DELETE FROM control')
    await expectCorruptAlone()
    writeFileSync(folder.fileOf('hurt'), whole)
    change('DELETE FROM updates WHERE seq = 7')
    await expectCorruptAlone(['hurt-1.sqlite', 'hurt-2.sqlite'])
  })

  test.each([1, 3, 19])(
    'loses the last %d rows of its log when they alone are broken',
    async (tail) => {
      change(`UPDATE updates SET body = x'00' WHERE seq > ${20 - tail}`)
      const expected = before && { ...before, updates: before.updates.slice(0, -tail) }
      expect(await store.loadRoom('hurt')).toEqual({ ...expected, rows: 20 - tail })
      expect(folder.troubles).toEqual([{ kind: 'tail-dropped', rows: tail, commits: 0 }])
      await store.commit('hurt', { updates: [bytes(1)] })
      await store.releaseRoom('hurt')
      expect((await store.loadRoom('hurt'))?.updates.slice(20 - tail)).toEqual([bytes(1)])
      expect(folder.troubles).toHaveLength(1)
    },
  )

  test('is no shorter log when nothing of it is whole', async () => {
    change("UPDATE updates SET body = x'00'")
    await expectCorruptAlone()
  })

  test('is found by a credential that says something else', async () => {
    change("UPDATE credentials SET body = replace(body, 'participant', 'facilitator')")
    await expect(store.credential('hurt', 'h')).rejects.toThrow(RoomCorrupt)
    expect(await store.credential('sound', 's')).toEqual(sampleCredential('s'))
  })

  test.each([0, 1, 100, 4_096, 5_000, 12_288])(
    'is found when %d bytes are left',
    async (length) => {
      truncateSync(folder.fileOf('hurt'), length)
      await expectCorruptAlone()
      await expect(store.commandDone('hurt', 'x')).rejects.toThrow(RoomCorrupt)
    },
  )

  // R-DISK-7
  test('is none when the file is gone, and no empty one takes its place', async () => {
    rmSync(folder.fileOf('hurt'))
    for (let time = 0; time < 2; time++) {
      await expect(store.loadRoom('hurt')).rejects.toThrow(RoomMissing)
      await expect(store.commit('hurt', { commands: ['c'] })).rejects.toThrow(RoomMissing)
      // Whoever takes it for damaged erases it in the end.
      await expect(store.controlOf('hurt')).rejects.not.toThrow(RoomCorrupt)
    }
    expect(existsSync(folder.fileOf('hurt'))).toBe(false)
    expect(folder.troubles).toEqual([])
    expect((await store.loadRoom('sound'))?.updates).toEqual(before?.updates)
  })

  test('is never taken for a sound one, whichever byte is wrong', async () => {
    const path = folder.fileOf('hurt')
    const whole = readFileSync(path)
    const outcomes: string[] = []
    // Steps of a prime, so that every part of a page has its turn.
    for (let at = 0; at < whole.length; at += 97) {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ 0x11
      writeFileSync(path, flipped)
      outcomes.push(await outcome())
      await store.releaseRoom('hurt')
      folder.removeWal('hurt')
    }
    expect(new Set(outcomes)).toEqual(new Set(['sound', 'corrupt', 'shorter']))
    const shorter = outcomes.filter((found) => found === 'shorter').length
    const told = folder.troubles.filter(({ kind }) => kind === 'tail-dropped')
    expect(told).toEqual(Array(shorter).fill({ kind: 'tail-dropped', rows: 1, commits: 0 }))
    expect(outcomes.filter((found) => found === 'corrupt').length).toBeGreaterThan(50)
    writeFileSync(path, whole)
    expect(await store.loadRoom('hurt')).toEqual(before)
  })

  test('that is damaged while open fails alone, and so does closing it', async () => {
    await store.loadRoom('hurt')
    writeFileSync(folder.fileOf('hurt'), new Uint8Array(40_000).fill(1))
    await store.commit('hurt', { updates: [bytes(1)] })
    await store.releaseRoom('hurt').catch(() => undefined)
    folder.removeWal('hurt')
    // What was on its way to the file is lost with it, and said to be.
    const lost = { kind: 'tail-dropped', rows: 0, commits: 1 } as const
    await expectCorruptAlone(['hurt-1.sqlite'], [lost])
  })
})
