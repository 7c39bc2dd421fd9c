import { facilitator, participant } from '@firefelt/shared/board/actor.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { expect, test } from 'vitest'
import { writtenLog } from '../boardLog.fixture.ts'
import { heldStore, roomId, testRoom } from './room/room.fixture.ts'
import { createRooms } from './rooms.ts'

const put = {
  type: 'putNote',
  id: 'n1',
  theme: 'klare-maal',
  target: { success: 0.25, importance: 0.75 },
} as const

/** Rooms over a store whose commits wait. */
const setUp = async () => {
  const { store, clock, connect } = await testRoom()
  const held = heldStore(store)
  const rooms = createRooms(held.store, clock.timers)
  return { rooms, connect, waiting: held.waiting }
}

test('whoever comes while the last commit of a room that is let go of runs is sent away as well', async () => {
  const { rooms, connect, waiting } = await setUp()
  const { room } = await rooms.hold(roomId)
  const writer = connect(participant('p1'), true, room)
  writer.act(put)
  await expect.poll(() => waiting.length).toBe(1)
  const gone = rooms.letGo(roomId, async () => 'done')
  await expect.poll(() => writer.closedWith).toBe(closeCodes.restart)
  const late = connect(facilitator, true, room)
  expect(late.closedWith).toBeUndefined()
  waiting[0]?.go()
  expect(await gone).toBe('done')
  expect(late.closedWith).toBe(closeCodes.restart)
})

test('whoever has yet to come into a room that they hold can tell that it was let go of', async () => {
  const { rooms } = await setUp()
  const hold = await rooms.hold(roomId)
  expect(hold.isGone).toBe(false)
  await rooms.letGo(roomId, async () => undefined)
  expect(hold.isGone).toBe(true)
  hold.release()
  const again = await rooms.hold(roomId)
  expect([again.isGone, again.room === hold.room]).toEqual([false, false])
})

// R-DISK-4
test('an operator is told of what a room leaves out since it builds on a lost row, and of no other room', async () => {
  const { store, clock } = await testRoom()
  const { log } = writtenLog({ people: 1, notes: 3, rows: 3 })
  const told: number[] = []
  const open = async () => {
    const tell = { late: () => {}, broken: () => {}, incomplete: (rows: number) => told.push(rows) }
    const { room, release } = await createRooms(store, clock.timers, tell).hold(roomId)
    await room.idle()
    release()
  }
  await store.commit(roomId, { updates: log.slice(0, 1) })
  await open()
  expect(told).toEqual([])
  await store.commit(roomId, { updates: log.slice(2) })
  await open()
  expect(told).toEqual([1])
})
