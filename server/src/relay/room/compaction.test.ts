import { participant } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Store, StoreFull } from '../../store/store.ts'
import { put, roomId, testRoom } from './room.fixture.ts'

/** A room whose log has had just as many rows as a room in use may have, and a client in it. */
const longRoom = async (compact: (store: Store) => Store['compact']) => {
  const rows: number[] = []
  const made = await testRoom((store) => ({
    ...store,
    compact: (id, snapshot, count) => {
      rows.push(count)
      return compact(store)(id, snapshot, count)
    },
  }))
  const first = made.connect(participant('p1'))
  for (let n = 0; n < 10; n++) first.act(put(`early-${n}`))
  await made.room.idle()
  const { rows: before = 0 } = (await made.store.loadRoom(roomId)) ?? {}
  const nothing = new Uint8Array([0, 0])
  await made.store.commit(roomId, { updates: Array<Uint8Array>(5_000 - before).fill(nothing) })
  const room = await made.reopen()
  return { ...made, room, client: made.connect(participant('p2'), true, room), rows }
}

const rowsOf = async (store: Store) => (await store.loadRoom(roomId))?.rows

const noteCount = async (reopen: () => Promise<unknown>, store: Store) => {
  await reopen()
  const doc = new Y.Doc()
  for (const update of (await store.loadRoom(roomId))?.updates ?? []) Y.applyUpdate(doc, update)
  return notesIn(doc).size
}

// R-STORE-3
test('the log of a room in use is compacted between two batches, once, and nothing is lost', async () => {
  const { room, client, store, rows, reopen } = await longRoom((base) => base.compact)
  for (let n = 0; n < 20; n++) {
    client.act(put(`late-${n}`))
    await room.idle()
  }
  expect(rows).toEqual([5_001])
  expect(await rowsOf(store)).toBe(20)
  expect(client.acked).toBe(20)
  expect(client.closedWith).toBeUndefined()
  expect(await noteCount(reopen, store)).toBe(30)
})

test('what is sent while the log is compacted waits, and is stored behind it', async () => {
  let go = () => {}
  const { room, client, store, reopen } = await longRoom((base) => async (...args) => {
    await new Promise<void>((resolve) => (go = resolve))
    await base.compact(...args)
  })
  client.act(put('late-0'))
  await expect.poll(() => client.acked).toBe(1)
  client.act(put('late-1'))
  client.act(put('late-2'))
  expect(client.acked).toBe(1)
  go()
  await room.idle()
  expect(client.acked).toBe(3)
  expect(await rowsOf(store)).toBe(3)
  expect(await noteCount(reopen, store)).toBe(13)
})

// R-DISK-6
test.each([
  ['before it is done', false],
  ['after it is done', true],
])('a crash %s loses nothing', async (_, done) => {
  const { client, store, reopen } = await longRoom((base) => async (...args) => {
    if (done) await base.compact(...args)
    await new Promise(() => {})
  })
  client.act(put('late-0'))
  await expect.poll(() => client.acked).toBe(1)
  await expect.poll(() => rowsOf(store)).toBe(done ? 1 : 5_001)
  expect(await noteCount(reopen, store)).toBe(11)
})

test('without space for it the room goes on, and tries again later', async () => {
  const { room, client, rows, store } = await longRoom(() => async () => {
    throw new StoreFull('full')
  })
  for (let n = 0; n < 20; n++) {
    client.act(put(`late-${n}`))
    await room.idle()
  }
  expect(rows).toEqual([5_001])
  expect([client.acked, client.closedWith]).toEqual([20, undefined])
  expect(await rowsOf(store)).toBe(5_020)
})

// R-ERASE-4
test('what is to be gone from the log is not called gone while there is no space to write it anew', async () => {
  let isFull = true
  const { room, client, rows } = await longRoom((base) => async (...args) => {
    if (isFull) throw new StoreFull('full')
    await base.compact(...args)
  })
  const forget = () => room.change((control) => control, { forgets: true })
  client.act(put('beside'))
  await expect(forget()).rejects.toMatchObject({ code: 'not-saved' })
  // Nobody else is held up by that.
  await expect.poll(() => client.acked).toBe(1)
  expect(client.closedWith).toBeUndefined()
  isFull = false
  await forget()
  expect(rows.at(-1)).toBe(5_001)
})

test('any other failure breaks the room down, after what was stored has been acked', async () => {
  const { room, client, failures, store, reopen } = await longRoom(() => async () => {
    throw new Error('broken')
  })
  client.act(put('late-0'))
  await room.idle()
  expect([client.acked, client.closedWith]).toEqual([1, closeCodes.notSaved])
  expect(failures).toHaveLength(1)
  expect(await noteCount(reopen, store)).toBe(11)
})

test('a room whose log cannot be compacted as everyone has left lets go of its file all the same', async () => {
  const released: string[] = []
  const { room, connect } = await testRoom((store) => ({
    ...store,
    compact: () => Promise.reject(new Error('not wiped yet')),
    releaseRoom: async (id) => void released.push(id),
  }))
  const client = connect(participant('p1'))
  for (let n = 0; n < 201; n++) client.act(put(`n${n}`))
  await expect(room.close()).rejects.toThrow('not wiped yet')
  expect(released).toEqual([roomId])
})

// R-ERASE-4
test('a room on whose board nobody has written yet forgets as well, and goes on', async () => {
  const { room, connect, store, failures } = await testRoom()
  const client = connect(participant('p1'))
  await room.change((control) => ({ ...control, title: '' }), { forgets: true })
  expect([client.closedWith, failures]).toEqual([undefined, []])
  client.act(put('n1'))
  await room.idle()
  expect(client.acked).toBe(1)
  expect(await rowsOf(store)).toBe(2)
})
