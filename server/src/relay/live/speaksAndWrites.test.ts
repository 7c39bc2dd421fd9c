import { participant } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { yMessage } from '@firefelt/shared/protocol/messages.ts'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { put, type TestClient, testRoom } from '../room/room.fixture.ts'

/** What a stock provider says as it comes: under the id that it will write under. */
const presenceOf = ({ doc }: TestClient): Uint8Array => {
  const awareness = new Awareness(doc)
  const update = encodeAwarenessUpdate(awareness, [doc.clientID])
  awareness.destroy()
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, yMessage.awareness)
    encoding.writeVarUint8Array(encoder, update)
  })
}

// R-GUARD-5
test('nobody writes under the id under which a stock client has said that it is here, before it has written', async () => {
  const { room, connect } = await testRoom()
  const owner = connect(participant('p1'), false)
  room.receive(owner.session, presenceOf(owner))
  const other = connect(participant('p2'))
  other.doc.clientID = owner.doc.clientID
  other.act(put('stolen'))
  await room.idle()
  expect(other.closedWith).toBe(closeCodes.reset)
  owner.act(put('own'))
  await room.idle()
  const late = connect(participant('p3'))
  late.sync()
  await room.idle()
  expect([...notesIn(late.doc).keys()]).toEqual(['own'])
})

// R-GUARD-5
test('who writes is not taken for another that spoke of them first, as a tab does that hears of them from the next', async () => {
  const { room, connect } = await testRoom()
  const other = connect(participant('p2'), false)
  room.receive(other.session, presenceOf(other))
  const owner = connect(participant('p1'), false)
  room.receive(other.session, presenceOf(owner))
  owner.act(put('own'))
  await room.idle()
  expect([owner.closedWith, other.closedWith]).toEqual([undefined, undefined])
  const late = connect(participant('p3'))
  late.sync()
  await room.idle()
  expect([...notesIn(late.doc).keys()]).toEqual(['own'])
})
