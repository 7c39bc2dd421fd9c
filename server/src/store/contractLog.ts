import { describe, expect, test } from 'vitest'
import { bytes, sampleControl, sampleCredential } from './sample.ts'
import type { Store } from './store.ts'
import { Taken } from './store.ts'

/** The part of the contract that is about commits and compaction. Rooms `first` and `second` exist. */
export const logContract = (store: () => Store, reopened: () => Promise<Store>): void => {
  const updatesOf = async (room: string) => (await store().loadRoom(room))?.updates

  const write = async (room: string, ...updates: number[]) => {
    for (const update of updates) await store().commit(room, { updates: [bytes(update)] })
  }

  describe('commits', () => {
    test('updates keep their order, within a commit and between commits not waited for', async () => {
      const commits = Array.from({ length: 50 }, (_, n) =>
        store().commit('first', { updates: [bytes(n, 0), bytes(n, 1)] }),
      )
      await Promise.all(commits)
      await reopened()
      const expected = Array.from({ length: 50 }, (_, n) => [bytes(n, 0), bytes(n, 1)]).flat()
      const room = await store().loadRoom('first')
      expect(room?.updates).toEqual(expected)
      expect(room?.rows).toBe(100)
    })

    test('all parts are there after reopening', async () => {
      const control = { ...sampleControl('first', 'AAAAAA', 'Ærø »møde« 🎈'), version: 2 }
      const credentials = [sampleCredential('new')]
      await store().commit('first', {
        updates: [bytes(1)],
        control,
        credentials,
        commands: ['rename'],
      })
      await reopened()
      expect(await store().loadRoom('first')).toMatchObject({
        control,
        updates: [bytes(1)],
        rows: 1,
      })
      expect(await store().credential('first', 'new')).toEqual(credentials[0])
      expect(await store().commandDone('first', 'rename')).toBe(true)
    })

    test('a commit that is refused has written none of its parts', async () => {
      const refused = store().commit('first', {
        updates: [bytes(1)],
        control: sampleControl('first', 'AAAAAA', 'never'),
        credentials: [sampleCredential('new'), { ...sampleCredential('f'), actor: 'thief' }],
        commands: ['never'],
      })
      await expect(refused).rejects.toThrow(Taken)
      await reopened()
      expect(await updatesOf('first')).toEqual([])
      expect((await store().loadRoom('first'))?.control.title).toBe('')
      expect(await store().credential('first', 'new')).toBeUndefined()
      expect(await store().credential('first', 'f')).toEqual(sampleCredential('f'))
      expect(await store().commandDone('first', 'never')).toBe(false)
    })

    test('an empty commit and an empty update are fine', async () => {
      await store().commit('first', {})
      await store().commit('first', { updates: [bytes()] })
      expect(await updatesOf('first')).toEqual([bytes()])
    })

    test('a large update comes back whole', async () => {
      const large = Uint8Array.from({ length: 600_000 }, (_, n) => (n * 31) % 251)
      await store().commit('first', { updates: [large] })
      await reopened()
      expect(Buffer.compare((await updatesOf('first'))?.[0] ?? bytes(), large)).toBe(0)
    })

    test('what is handed over or back is nobody else’s', async () => {
      const whole = bytes(9, 1, 2, 9)
      const done = store().commit('first', { updates: [whole.subarray(1, 3)] })
      whole.fill(0)
      await done
      const [loaded] = (await updatesOf('first')) ?? []
      expect(loaded).toEqual(bytes(1, 2))
      loaded?.fill(7)
      expect(await updatesOf('first')).toEqual([bytes(1, 2)])
    })

    test('two rooms never mix', async () => {
      await Promise.all([write('first', 1, 2), write('second', 3, 4)])
      await store().compact('first', bytes(12), 2)
      await reopened()
      expect(await updatesOf('first')).toEqual([bytes(12)])
      expect(await updatesOf('second')).toEqual([bytes(3), bytes(4)])
      expect((await store().loadRoom('second'))?.control.room).toBe('second')
    })
  })

  describe('compaction', () => {
    test('replaces the first rows only, and keeps those that came since', async () => {
      await write('first', 1, 2, 3)
      await store().loadRoom('first')
      await write('first', 4, 5)
      await store().compact('first', bytes(123), 3)
      await write('first', 6)
      await reopened()
      const expected = { updates: [bytes(123), bytes(4), bytes(5), bytes(6)], rows: 4 }
      expect(await store().loadRoom('first')).toMatchObject(expected)
    })

    test('works again on what was compacted, and on one row', async () => {
      await write('first', 1, 2, 3)
      await store().compact('first', bytes(12), 2)
      await store().compact('first', bytes(123), 2)
      await store().compact('first', bytes(99), 1)
      await write('first', 4)
      expect(await updatesOf('first')).toEqual([bytes(99), bytes(4)])
    })

    test.each([0, -1, 1.5, 3, Number.NaN])('refuses to replace %d of two rows', async (rows) => {
      await write('first', 1, 2)
      await expect(store().compact('first', bytes(12), rows)).rejects.toThrow(RangeError)
      expect(await updatesOf('first')).toEqual([bytes(1), bytes(2)])
    })

    test('leaves control, credentials and commands alone', async () => {
      await store().commit('first', { updates: [bytes(1)], commands: ['lock'] })
      await store().compact('first', bytes(2), 1)
      await reopened()
      expect((await store().loadRoom('first'))?.control).toEqual(sampleControl('first', 'AAAAAA'))
      expect(await store().credential('first', 'f')).toEqual(sampleCredential('f'))
      expect(await store().commandDone('first', 'lock')).toBe(true)
    })
  })
}
