import { participant } from '@firefelt/shared/board/actor.ts'
import { expect, test } from 'vitest'
import { put, roomId, testRoom } from './room.fixture.ts'

const record = { owner: 'p1', name: 'preparation', body: '{"notes":"ord"}' }
const erased = { ...record, body: null }

/** A room whose file somebody else may read: then it refuses all of a commit that erases. */
const readRoom = async () => {
  const reader = { reads: true, asked: 0 }
  const made = await testRoom((store) => ({
    ...store,
    canErase: async () => {
      reader.asked++
      return !reader.reads
    },
  }))
  await made.store.commit(roomId, { private: [record] })
  const rename = (title: string, records: (typeof record | typeof erased)[]) =>
    made.room.change((control) => ({ ...control, title }), { private: records })
  return { ...made, reader, rename }
}

// R-STORE-5
test('what cannot be erased while somebody reads the file is refused alone, and can be asked for again', async () => {
  const { room, connect, store, failures, reader, rename } = await readRoom()
  const client = connect(participant('p2'))
  client.act(put('n1'))
  const asked = await Promise.allSettled([
    rename('one', [erased]),
    rename('two', [{ ...record, owner: 'p2' }]),
    rename('three', [{ ...erased, owner: 'p2' }]),
  ])
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected'])
  expect(asked[0]).toMatchObject({ reason: { code: 'not-saved' } })
  expect([client.acked, client.closedWith, failures]).toEqual([1, undefined, []])
  expect(room.control.title).toBe('two')
  expect(await store.privateRecords(roomId, record.name)).toEqual([
    record,
    { ...record, owner: 'p2' },
  ])
  // The store waits for who reads, so it is asked once.
  expect(reader.asked).toBe(1)
  reader.reads = false
  await rename('four', [erased])
  expect(room.control.title).toBe('four')
  expect(await store.privateRecord(roomId, record.owner, record.name)).toBeUndefined()
})

test('what is to be refused for another reason is told that one', async () => {
  const { room, reader } = await readRoom()
  const refuse = () => {
    throw new Error('ended')
  }
  await expect(room.change(refuse, { private: [erased] })).rejects.toThrow('ended')
  expect(reader.asked).toBe(0)
})
