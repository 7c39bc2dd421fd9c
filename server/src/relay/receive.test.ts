import { facilitator, participant, projector } from '@firefelt/shared/board/actor.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { yMessage } from '@firefelt/shared/protocol/messages.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { heldStore, put, testRoom } from './room/room.fixture.ts'

/** Asks for what somebody lacks. @param stateVector what they say that they have */
const question = (...stateVector: number[]) =>
  new Uint8Array([yMessage.sync, 0, stateVector.length, ...stateVector])

// R-READ-3
test.each([
  ['announces more than it says', [5, 1]],
  ['ends within a number', [1, 0x80]],
  ['holds a number beyond all clocks', [1, 1, ...Array<number>(9).fill(0xff), 1]],
])('a question that %s closes its sender, and nobody else', async (_, stateVector) => {
  const { room, connect, failures } = await testRoom()
  const [wall, boss] = [connect(projector), connect(facilitator)]
  boss.act(put('n1'))
  room.receive(wall.session, question(...stateVector))
  boss.act(put('n2'))
  await room.idle()
  expect([wall.closedWith, boss.closedWith, failures]).toEqual([closeCodes.reset, undefined, []])
  expect(boss.acked).toBe(2)
})

// R-READ-3
test('asked again and again before it can answer, a room answers once, whatever the asker has', async () => {
  let disk: ReturnType<typeof heldStore> | undefined
  const { room, connect } = await testRoom((store) => {
    disk = heldStore(store)
    return disk.store
  })
  const [asker, boss] = [connect(participant('p1')), connect(facilitator)]
  boss.act(put('n1'))
  const idle = room.idle()
  await expect.poll(() => disk?.waiting.length).toBe(1)
  for (let times = 0; times < 8; times++) room.receive(asker.session, question(1, 1, times))
  disk?.waiting[0]?.go()
  await idle
  expect(asker.answers).toBe(1)
  expect(asker.closedWith).toBeUndefined()
})

// R-READ-3
test('who asks without end is closed, however little each question is', async () => {
  const { room, connect } = await testRoom()
  const asker = connect(participant('p1'))
  for (let times = 0; times < 20; times++) room.receive(asker.session, question(0))
  await room.idle()
  expect(asker.closedWith).toBe(closeCodes.tooMany)
})

// R-GUARD-7
test('who sends much at a time may send it less often', async () => {
  const { room, connect, clock } = await testRoom()
  const sender = connect(facilitator)
  for (let note = 0; note < 150; note++) sender.act(put(`n${note}`))
  await room.idle()
  clock.pass(60_000)
  const all = Y.encodeStateAsUpdate(sender.doc)
  const cost = 1 + Math.floor(all.length / limits.syncRate.bytes)
  let sent = 0
  for (; sender.closedWith === undefined; sent++) {
    sender.send(all)
    await room.idle()
  }
  expect(cost).toBeGreaterThan(2)
  expect(sender.closedWith).toBe(closeCodes.tooMany)
  expect(sent).toBe(Math.floor(limits.syncRate.burst / cost) + 1)
})
