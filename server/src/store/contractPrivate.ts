import { describe, expect, test } from 'vitest'
import { bytes, sampleControl, sampleCredential } from './sample.ts'
import type { PrivateRecord, Store } from './store.ts'
import { Taken, UnknownRoom } from './store.ts'

const record = (owner: string, name: string, body: string | null): PrivateRecord => ({
  owner,
  name,
  body,
})

/** The part of the contract that is about what belongs to one person each. Rooms `first` and `second` exist. */
export const privateContract = (store: () => Store, reopened: () => Promise<Store>): void => {
  const put = (room: string, ...records: PrivateRecord[]) =>
    store().commit(room, { private: records })

  describe('private records', () => {
    test('there are none at first', async () => {
      expect(await store().privateRecord('first', 'p1', 'vote')).toBeUndefined()
      expect(await store().privateRecords('first', 'vote')).toEqual([])
    })

    test('each is found by its room, owner and name, also after reopening', async () => {
      await put('first', record('p2', 'vote', '"b"'), record('p1', 'vote', '"Ærø 🎈"'))
      await put('first', record('p1', 'preparation', '"c"'))
      await put('second', record('p1', 'vote', '"d"'))
      await reopened()
      expect(await store().privateRecord('first', 'p1', 'vote')).toBe('"Ærø 🎈"')
      expect(await store().privateRecord('first', 'p1', 'preparation')).toBe('"c"')
      expect(await store().privateRecord('second', 'p1', 'vote')).toBe('"d"')
      expect(await store().privateRecord('second', 'p2', 'vote')).toBeUndefined()
      expect(await store().privateRecords('first', 'vote')).toEqual([
        record('p1', 'vote', '"Ærø 🎈"'),
        record('p2', 'vote', '"b"'),
      ])
    })

    test('all of one owner’s are found, and nobody else’s', async () => {
      await put('first', record('p1', 'vote:a', '"a"'), record('p2', 'vote:a', '"b"'))
      await put('first', record('p1', 'preparation', '"c"'), record('p1', 'gone', null))
      await put('second', record('p1', 'vote:a', '"d"'))
      await reopened()
      expect(await store().privateOf('first', 'p1')).toEqual([
        record('p1', 'preparation', '"c"'),
        record('p1', 'vote:a', '"a"'),
      ])
      expect(await store().privateOf('first', 'p9')).toEqual([])
    })

    test('they can be erased of a room there is', async () => {
      expect(await store().canErase('first')).toBe(true)
      await put('first', record('p1', 'vote', '"old"'))
      expect(await store().canErase('first')).toBe(true)
      expect(await store().privateRecord('first', 'p1', 'vote')).toBe('"old"')
      await expect(store().canErase('nowhere')).rejects.toThrow(UnknownRoom)
    })

    test('the newest replaces what was there, and one that is erased is gone', async () => {
      await put('first', record('p1', 'vote', '"old"'), record('p2', 'vote', '"stays"'))
      await put('first', record('p1', 'vote', '"new"'))
      expect(await store().privateRecord('first', 'p1', 'vote')).toBe('"new"')
      await put('first', record('p1', 'vote', null), record('p9', 'vote', null))
      await reopened()
      expect(await store().privateRecord('first', 'p1', 'vote')).toBeUndefined()
      expect(await store().privateRecords('first', 'vote')).toEqual([
        record('p2', 'vote', '"stays"'),
      ])
    })

    test('are written together with the rest, or not at all', async () => {
      const control = { ...sampleControl('first', 'AAAAAA', 'counted'), version: 2 }
      await store().commit('first', { control, private: [record('p1', 'vote', '"x"')] })
      const refused = store().commit('first', {
        private: [record('p1', 'vote', null)],
        credentials: [sampleCredential('f')],
      })
      await expect(refused).rejects.toThrow(Taken)
      await reopened()
      expect((await store().loadRoom('first'))?.control).toEqual(control)
      expect(await store().privateRecord('first', 'p1', 'vote')).toBe('"x"')
    })

    test('stay when the log is compacted', async () => {
      await put('first', record('p1', 'vote', '"x"'))
      await store().commit('first', { updates: [bytes(1)] })
      await store().compact('first', bytes(2), 1)
      await reopened()
      expect(await store().privateRecord('first', 'p1', 'vote')).toBe('"x"')
    })
  })
}
