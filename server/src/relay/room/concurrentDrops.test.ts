import { participant } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { readNote } from '@firefelt/shared/board/note.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { testRoom } from './room.fixture.ts'

const put = {
  type: 'putNote',
  id: 'n1',
  theme: 'klare-maal',
  target: { success: 0.5, importance: 0.5 },
} as const
const move = (success: number) =>
  ({ type: 'moveNote', id: 'n1', target: { success, importance: 0.5 } }) as const

const placeOn = (doc: Y.Doc) => readNote('n1', notesIn(doc).get('n1'))?.place

/** Of two that move one post-it at once, one hears of the other's move before the own has left the device. */
const scene = async (ids: readonly [offline: number, online: number], gc = true) => {
  const { room, connect } = await testRoom()
  const first = connect(participant('p1'))
  first.act(put)
  await room.idle()
  room.leave(first.session)
  const online = connect(participant('p2'))
  online.sync()
  await room.idle()
  const offline = new Y.Doc({ gc })
  Y.applyUpdate(offline, Y.encodeStateAsUpdate(first.doc))
  offline.clientID = ids[0]
  online.doc.clientID = ids[1]
  const place = { kind: 'map', success: 0.1, importance: 0.5, by: 'p1' } as const
  notesIn(offline).get('n1')?.set('place', place)
  online.act(move(0.9))
  await room.idle()
  Y.applyUpdate(offline, Y.encodeStateAsUpdate(online.doc))
  const again = connect(participant('p1'))
  return { room, online, offline, again }
}

// R-BOARD-4, R-GUARD-1
test.each([
  ['stands', [9, 5], 0.1],
  ['has lost', [5, 9], 0.9],
] as const)(
  'a move that was made at once with another’s, and %s, is no forgery',
  async (_, ids, stands) => {
    const { room, online, offline, again } = await scene(ids)
    again.send(Y.encodeStateAsUpdate(offline))
    await room.idle()
    expect([again.closedWith, again.acked]).toEqual([undefined, 1])
    for (const doc of [offline, online.doc]) expect(placeOn(doc)).toMatchObject({ success: stands })
  },
)

// R-GUARD-2, R-BOARD-2
test.each([
  ['stand', [9, 5]],
  ['have lost', [5, 9]],
] as const)('nobody leaves a post-it without a place by one that would %s', async (_, ids) => {
  const { room, online, offline, again } = await scene(ids, false)
  notesIn(offline).get('n1')?.delete('place')
  again.send(Y.encodeStateAsUpdate(offline))
  await room.idle()
  expect([again.closedWith, again.acked]).toEqual([closeCodes.reset, 0])
  expect(placeOn(online.doc)).toMatchObject({ success: 0.9 })
  online.act(move(0.8))
  await room.idle()
  expect([online.closedWith, online.acked]).toEqual([undefined, 2])
})
