import { EventEmitter } from 'node:events'
import { participant } from '@firefelt/shared/board/actor.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WebSocket } from 'ws'
import { startHeartbeat } from './heartbeat.ts'
import { testRoom } from './room.fixture.ts'
import type { Rooms } from './rooms.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const roomsOf = (live: Awaited<ReturnType<typeof testRoom>>['room'][]): Rooms => ({
  live: () => live,
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

class Line extends EventEmitter {
  pings = 0
  ended = false
  ping() {
    this.pings++
  }
  terminate() {
    this.ended = true
  }
}

test('a socket that answers no ping is ended, one that does is not', () => {
  const [alive, dead] = [new Line(), new Line()]
  const sockets = [alive, dead] as unknown as WebSocket[]
  const stop = startHeartbeat(roomsOf([]), sockets, () => 0)
  for (let ping = 1; ping <= 3; ping++) {
    vi.advanceTimersByTime(30_000)
    alive.emit('pong')
    expect(alive.pings).toBe(ping)
  }
  expect([alive.ended, dead.ended]).toEqual([false, true])
  stop()
})
