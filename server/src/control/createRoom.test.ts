import type { Kit } from '@firefelt/shared/kit/kit.ts'
import { expect, it } from 'vitest'
import { createMemoryStore } from '../store/memory.ts'
import { type Store, Taken } from '../store/store.ts'
import { createRoom } from './createRoom.ts'
import { hashSecret, projectorTokenOf } from './secrets.ts'

const wish = {
  kit: { id: 'kit', sessions: [] as Kit['sessions'] } as Kit,
  title: 'Mandag',
  language: 'da' as const,
}

/** A store in which the first codes are in use. */
const crowded = (taken: number): { store: Store; tried: string[] } => {
  const store = createMemoryStore()
  const tried: string[] = []
  const createRoom: Store['createRoom'] = async (control, credentials) => {
    tried.push(control.code)
    if (tried.length <= taken) throw new Taken(control.code)
    return store.createRoom(control, credentials)
  }
  return { store: { ...store, createRoom }, tried }
}

it('a room is made at the time that is given, with a copy of its kit', async () => {
  const store = createMemoryStore()
  const { control } = await createRoom(store, wish, 5_000)
  expect(control).toMatchObject({ ...wish, version: 1, epoch: 1, createdAt: 5_000 })
  expect((await store.loadRoom(control.room))?.control).toEqual(control)
})

it('a room knows its facilitator and its projector, and stores no token', async () => {
  const store = createMemoryStore()
  const { control, facilitatorToken } = await createRoom(store, wish, 5_000)
  const known = (token: string) => store.credential(control.room, hashSecret(token))
  expect(await known(facilitatorToken)).toMatchObject({ kind: 'token', role: 'facilitator' })
  const projector = projectorTokenOf(facilitatorToken)
  expect(await known(projector)).toMatchObject({ kind: 'token', role: 'projector' })
  expect(await store.credential(control.room, facilitatorToken)).toBeUndefined()
})

it('another code is tried when one is in use, five in all', async () => {
  const four = crowded(4)
  const { control } = await createRoom(four.store, wish, 5_000)
  expect(four.tried).toHaveLength(5)
  expect(four.tried.at(-1)).toBe(control.code)
  expect(new Set(four.tried).size).toBe(5)

  const five = crowded(5)
  await expect(createRoom(five.store, wish, 5_000)).rejects.toThrow(Taken)
  expect(five.tried).toHaveLength(5)
})

it('a store that fails is not asked again', async () => {
  let asked = 0
  const store: Store = {
    ...createMemoryStore(),
    createRoom: async () => {
      asked++
      throw new Error('the disk is full')
    },
  }
  await expect(createRoom(store, wish, 5_000)).rejects.toThrow('the disk is full')
  expect(asked).toBe(1)
})
