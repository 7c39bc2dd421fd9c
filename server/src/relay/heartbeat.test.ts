import { participant } from '@firefelt/shared/board/actor.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startHeartbeat } from './heartbeat.ts'
import { testRoom } from './room/room.fixture.ts'
import type { Rooms } from './rooms.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const roomsOf = (live: Awaited<ReturnType<typeof testRoom>>['room'][]): Rooms => ({
  live: () => live,
  find: () => undefined,
  has: () => false,
  hold: () => Promise.reject(new Error('not asked')),
  use: () => Promise.reject(new Error('not asked')),
  letGo: () => Promise.reject(new Error('not asked')),
  size: () => ({ rooms: live.length, sockets: 0 }),
  stopping: () => false,
  close: async () => undefined,
})

// R-STOCK-3
test.each([
  ['stock', false],
  ['with extras', true],
])(
  'a client hears something at least every 20 s, also alone in a quiet room: %s',
  async (_, extras) => {
    const { room, connect, clock } = await testRoom()
    const client = connect(participant('p1'), extras)
    await room.idle()
    const stop = startHeartbeat(roomsOf([room]), [], clock.timers.now)
    for (let twenties = 0; twenties < 6; twenties++) {
      client.received.length = 0
      for (let second = 0; second < 20; second++) {
        clock.pass(1_000)
        vi.advanceTimersByTime(1_000)
      }
      expect(client.received.length).toBeGreaterThan(0)
    }
    stop()
    client.received.length = 0
    clock.pass(60_000)
    vi.advanceTimersByTime(60_000)
    expect(client.received).toEqual([])
  },
)

test('lines are asked whether anybody is there, until the server stops', () => {
  const line = { ping: vi.fn<() => void>() }
  const stop = startHeartbeat(roomsOf([]), [line], () => 0)
  vi.advanceTimersByTime(90_000)
  expect(line.ping).toHaveBeenCalledTimes(3)
  stop()
  vi.advanceTimersByTime(90_000)
  expect(line.ping).toHaveBeenCalledTimes(3)
})
