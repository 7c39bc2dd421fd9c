import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { erasingContract } from './contractErasing.ts'
import { logContract } from './contractLog.ts'
import { privateContract } from './contractPrivate.ts'
import { bytes, sampleControl, sampleCredential } from './sample.ts'
import type { Store } from './store.ts'
import { Taken, UnknownRoom } from './store.ts'

/** A store under test, with what a test needs to look behind it. */
export interface StoreUnderTest {
  store: Store
  /** Another store over the same data, after the first was closed. */
  reopen(): Promise<Store>
  cleanUp(): Promise<void>
}

/** Every promise of `Store`, to be kept by each of its adapters. */
export const storeContract = (name: string, makeStore: () => Promise<StoreUnderTest>): void => {
  describe(`${name} keeps the promises of a store`, () => {
    let under: StoreUnderTest
    let store: Store

    beforeEach(async () => {
      under = await makeStore()
      store = under.store
      await store.createRoom(sampleControl('first', 'AAAAAA'), [sampleCredential('f')])
      await store.createRoom(sampleControl('second', 'BBBBBB'), [sampleCredential('s')])
    })
    afterEach(() => under.cleanUp())

    const reopened = async () => {
      await store.close()
      store = await under.reopen()
      return store
    }

    test('a new room has its control record and an empty log', async () => {
      const control = sampleControl('first', 'AAAAAA')
      expect(await store.loadRoom('first')).toMatchObject({ control, updates: [], rows: 0 })
    })

    test('a code leads to its room, also after reopening', async () => {
      expect(await store.roomByCode('BBBBBB')).toBe('second')
      expect(await (await reopened()).roomByCode('AAAAAA')).toBe('first')
      expect(await store.roomByCode('CCCCCC')).toBeUndefined()
    })

    test('a code that is taken makes no room', async () => {
      await expect(store.createRoom(sampleControl('third', 'AAAAAA'), [])).rejects.toThrow(Taken)
      expect(await store.loadRoom('third')).toBeUndefined()
      expect(await store.roomByCode('AAAAAA')).toBe('first')
      await store.createRoom(sampleControl('third', 'CCCCCC'), [])
      expect(await store.roomByCode('CCCCCC')).toBe('third')
    })

    test('an id that is taken leaves the room that has it, and the code free', async () => {
      await store.commit('first', { updates: [bytes(1)] })
      await expect(store.createRoom(sampleControl('first', 'CCCCCC'), [])).rejects.toThrow(Taken)
      expect((await store.loadRoom('first'))?.control.code).toBe('AAAAAA')
      expect((await store.loadRoom('first'))?.updates).toEqual([bytes(1)])
      expect(await store.roomByCode('CCCCCC')).toBeUndefined()
    })

    test('of two that ask for one code at once, one gets it', async () => {
      const asked = ['third', 'fourth'].map((id) =>
        store.createRoom(sampleControl(id, 'CCCCCC'), []),
      )
      const outcomes = (await Promise.allSettled(asked)).map(({ status }) => status)
      expect(outcomes.toSorted()).toEqual(['fulfilled', 'rejected'])
    })

    test('a refused room leaves neither code nor id behind', async () => {
      const twice = [sampleCredential('x'), sampleCredential('x')]
      await expect(store.createRoom(sampleControl('third', 'CCCCCC'), twice)).rejects.toThrow(Taken)
      expect(await store.loadRoom('third')).toBeUndefined()
      await store.createRoom(sampleControl('third', 'CCCCCC'), [])
      expect(await store.roomByCode('CCCCCC')).toBe('third')
    })

    test('a credential is found by its hash, in its own room, also after reopening', async () => {
      await store.commit('first', { credentials: [sampleCredential('late')] })
      await reopened()
      expect(await store.credential('first', 'f')).toEqual(sampleCredential('f'))
      expect(await store.credential('first', 'late')).toEqual(sampleCredential('late'))
      const found = (await store.loadRoom('first'))?.credentials.map(({ hash }) => hash).sort()
      expect(found).toEqual(['f', 'late'])
      expect(await store.credential('first', 's')).toBeUndefined()
      expect(await store.credential('second', 'late')).toBeUndefined()
    })

    test('one hash may open two rooms, each with its own role', async () => {
      const facilitator = { ...sampleCredential('f'), role: 'facilitator' as const }
      await store.commit('second', { credentials: [facilitator] })
      expect((await store.credential('first', 'f'))?.role).toBe('participant')
      expect((await store.credential('second', 'f'))?.role).toBe('facilitator')
    })

    test('a command is done once it is marked, in its own room, also after reopening', async () => {
      expect(await store.commandDone('first', 'lock')).toBe(false)
      await store.commit('first', { commands: ['lock', 'end'] })
      await store.commit('first', { commands: ['lock'] })
      await reopened()
      expect(await store.commandDone('first', 'lock')).toBe(true)
      expect(await store.commandDone('first', 'end')).toBe(true)
      expect(await store.commandDone('second', 'lock')).toBe(false)
    })

    test.each([
      ['never made', 'nowhere'],
      ['empty', ''],
      ['a way out', '../first'],
      ['a file', 'first.sqlite'],
      ['with a NUL', 'first\0'],
      ['endless', 'x'.repeat(5_000)],
      ['not of our letters', 'æ'],
    ])('a room that there is not is told as unknown: %s', async (_, room) => {
      expect(await store.loadRoom(room)).toBeUndefined()
      expect(await store.credential(room, 'f')).toBeUndefined()
      await expect(store.commit(room, { updates: [bytes(1)] })).rejects.toThrow(UnknownRoom)
      await expect(store.compact(room, bytes(1), 1)).rejects.toThrow(UnknownRoom)
      await expect(store.commandDone(room, 'lock')).rejects.toThrow(UnknownRoom)
      await expect(store.privateRecord(room, 'p1', 'a')).rejects.toThrow(UnknownRoom)
      await expect(store.privateRecords(room, 'a')).rejects.toThrow(UnknownRoom)
      await store.releaseRoom(room)
      expect(await store.loadRoom(room)).toBeUndefined()
    })

    test('a released room is whole when it is loaded again, and takes commits meanwhile', async () => {
      await store.loadRoom('first')
      await store.commit('first', { updates: [bytes(1)] })
      await store.releaseRoom('first')
      await store.commit('first', { updates: [bytes(2)] })
      await store.releaseRoom('first')
      expect((await store.loadRoom('first'))?.updates).toEqual([bytes(1), bytes(2)])
    })

    test('closing waits for what is under way, and refuses what comes later', async () => {
      const under = [bytes(1), bytes(2)].map((update) =>
        store.commit('first', { updates: [update] }),
      )
      const closed = store.close()
      await expect(store.loadRoom('first')).rejects.toThrow('closed')
      await Promise.all([...under, closed, store.close()])
      await expect(store.commit('first', {})).rejects.toThrow('closed')
      expect((await (await reopened()).loadRoom('first'))?.updates).toEqual([bytes(1), bytes(2)])
    })

    logContract(() => store, reopened)
    privateContract(() => store, reopened)
    erasingContract({ store: () => store, reopened })
  })
}
