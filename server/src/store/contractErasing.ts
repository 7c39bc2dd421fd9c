import { describe, expect, test } from 'vitest'
import { bytes, sampleControl, sampleCredential } from './sample.ts'
import { type Store, UnknownRoom } from './store.ts'

/** What `Erasing` promises. @param at the store under test, with the rooms `first` and `second` */
export const erasingContract = (at: { store(): Store; reopened(): Promise<Store> }): void => {
  describe('forgets', () => {
    const kept = {
      control: { ...sampleControl('first', 'AAAAAA'), epoch: 2, version: 9 },
      credentials: [sampleCredential('f')],
      private: [{ owner: 'facilitator', name: 'plan', body: '{}' }],
    }

    test('every room is listed, with when it was written to', async () => {
      const rooms = await at.store().rooms()
      expect(rooms.map(({ room }) => room).toSorted()).toEqual(['first', 'second'])
      for (const { writtenAt } of rooms) {
        expect(Math.abs(Date.now() - writtenAt)).toBeLessThan(60_000)
      }
    })

    test('a control record is had by itself', async () => {
      expect(await at.store().controlOf('first')).toEqual(sampleControl('first', 'AAAAAA'))
      expect(await at.store().controlOf('nowhere')).toBeUndefined()
    })

    test('an erased room is none any more, and says so with its epoch, also after reopening', async () => {
      await at.store().commit('first', { updates: [bytes(1)] })
      expect(await at.store().erasedEpoch('first')).toBeUndefined()
      await at.store().eraseRoom('first')
      for (const open of [async () => at.store(), at.reopened]) {
        const store = await open()
        expect(await store.loadRoom('first')).toBeUndefined()
        expect(await store.roomByCode('AAAAAA')).toBeUndefined()
        expect(await store.credential('first', sampleCredential('f').hash)).toBeUndefined()
        await expect(store.commit('first', {})).rejects.toThrow(UnknownRoom)
        expect(await store.erasedEpoch('first')).toBe(1)
        expect(await store.loadRoom('second')).toBeDefined()
        expect(await store.erasedEpoch('second')).toBeUndefined()
      }
      await at.store().eraseRoom('first')
    })

    test('a room that is replaced has what was kept and nothing else', async () => {
      await at.store().commit('first', {
        updates: [bytes(1)],
        commands: ['c1'],
        credentials: [sampleCredential('gone')],
        private: [{ owner: 'p1', name: 'preparation', body: '{"a":1}' }],
      })
      await at.store().replaceRoom('first', kept)
      for (const open of [async () => at.store(), at.reopened]) {
        const store = await open()
        expect(await store.loadRoom('first')).toEqual({
          control: kept.control,
          updates: [],
          rows: 0,
          credentials: kept.credentials,
        })
        expect(await store.privateRecord('first', 'p1', 'preparation')).toBeUndefined()
        expect(await store.privateRecord('first', 'facilitator', 'plan')).toBe('{}')
        expect(await store.commandDone('first', 'c1')).toBe(false)
        expect(await store.roomByCode('AAAAAA')).toBe('first')
        expect(await store.erasedEpoch('first')).toBe(1)
      }
    })

    test('a replaced room is written to as any other, and can be erased', async () => {
      await at.store().replaceRoom('first', kept)
      await at.store().commit('first', { control: { ...kept.control, version: 10 } })
      expect((await at.store().controlOf('first'))?.version).toBe(10)
      await at.store().eraseRoom('first')
      expect(await at.store().erasedEpoch('first')).toBe(2)
      expect(await (await at.reopened()).loadRoom('first')).toBeUndefined()
    })

    test('what there is not cannot be replaced', async () => {
      await expect(at.store().replaceRoom('nowhere', kept)).rejects.toThrow(UnknownRoom)
    })
  })
}
