import { participant } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { put, testRoom } from '../room/room.fixture.ts'

/** A client that comes back with n1, put up offline, and puts up n2 before it has told of n1. */
const comesBack = async () => {
  const made = await testRoom()
  const a = made.connect(participant('p1'))
  const offline: Uint8Array[] = []
  const { send } = a
  a.send = (update) => offline.push(update)
  a.act(put('n1'))
  a.act(put('n2'))
  a.send = send
  const [, early] = offline
  if (early === undefined) throw new Error('nothing was written')
  return { ...made, a, early }
}

// R-GUARD-4
test('what a client writes before it has told of its offline work comes with that, and is acked then', async () => {
  const { room, a, early, connect } = await comesBack()
  a.send(early)
  await room.idle()
  expect([a.acked, a.closedWith]).toEqual([0, undefined])
  a.answer()
  await room.idle()
  expect([a.acked, a.closedWith]).toEqual([2, undefined])
  const late = connect(participant('p2'))
  late.sync()
  await room.idle()
  expect([...notesIn(late.doc).keys()].sort()).toEqual(['n1', 'n2'])
})

test('what comes behind it is taken, and acked no sooner', async () => {
  const { room, a, early, connect } = await comesBack()
  a.send(early)
  a.send(Y.encodeStateAsUpdate(new Y.Doc()))
  await room.idle()
  expect([a.acked, a.closedWith]).toEqual([0, undefined])
  a.answer()
  await room.idle()
  expect(a.acked).toBe(3)
  expect(connect(participant('p2')).closedWith).toBeUndefined()
})

test('once it has told of all it had, a gap is no honest one', async () => {
  const { room, a, early, store } = await comesBack()
  a.answer(Y.encodeStateAsUpdate(new Y.Doc()))
  a.send(early)
  await room.idle()
  expect([a.acked, a.closedWith]).toEqual([1, closeCodes.reset])
  expect((await store.loadRoom(room.id))?.rows).toBe(0)
})
