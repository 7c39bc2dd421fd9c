import { expect, test, vi } from 'vitest'
import { createAcks } from './acks.ts'

test('an act is pending until the frame that holds it is stored', () => {
  const acks = createAcks()
  const socket = acks.socket()
  socket.sent()
  acks.acted()
  socket.sent()
  expect(acks.pending()).toBe(1)
  socket.stored(1)
  expect(acks.pending()).toBe(1)
  socket.stored(2)
  expect(acks.pending()).toBe(0)
})

test('an ack covers all acts up to its frame, and no later one', () => {
  const acks = createAcks()
  const socket = acks.socket()
  for (let act = 0; act < 5; act++) {
    acks.acted()
    socket.sent()
  }
  socket.stored(3)
  expect(acks.pending()).toBe(2)
  expect([1, 2, 3, 4, 5].map(acks.isSaved)).toEqual([true, true, true, false, false])
})

test('acts made without a socket are covered by the first frame of the next', () => {
  const acks = createAcks()
  acks.acted()
  acks.acted()
  const socket = acks.socket()
  socket.sent()
  acks.acted()
  socket.sent()
  socket.stored(1)
  expect(acks.pending()).toBe(1)
})

test('what a lost socket had not seen stored stays pending until the next one stores it', () => {
  const acks = createAcks()
  const first = acks.socket()
  first.sent()
  acks.acted()
  first.sent()
  first.stored(1)
  const second = acks.socket()
  expect(acks.pending()).toBe(1)
  second.sent()
  second.stored(1)
  expect(acks.pending()).toBe(0)
})

test('an earlier page is counted along', () => {
  const acks = createAcks(3)
  expect(acks.pending()).toBe(3)
  acks.acted()
  expect(acks.pending()).toBe(4)
  const socket = acks.socket()
  socket.sent()
  socket.stored(1)
  expect(acks.pending()).toBe(0)
})

test('a server that counts more frames than were sent saves no more than was sent', () => {
  const acks = createAcks()
  const socket = acks.socket()
  socket.stored(7)
  acks.acted()
  expect(acks.pending()).toBe(1)
  socket.sent()
  acks.acted()
  socket.stored(7)
  expect(acks.pending()).toBe(1)
})

// R-ACK-8
test('while the document lacks an act that is counted, no frame stores any', () => {
  let isWhole = false
  const acks = createAcks(0, undefined, () => isWhole)
  acks.acted()
  const socket = acks.socket()
  socket.sent()
  acks.acted()
  socket.sent()
  socket.stored(2)
  expect(acks.pending()).toBe(2)
  isWhole = true
  socket.sent()
  expect(acks.pending()).toBe(2)
  socket.stored(3)
  expect(acks.pending()).toBe(0)
})

test('an ack that comes late or twice takes nothing back', () => {
  const changed = vi.fn<() => void>()
  const acks = createAcks(0, changed)
  const socket = acks.socket()
  acks.acted()
  socket.sent()
  acks.acted()
  socket.sent()
  socket.stored(2)
  changed.mockClear()
  socket.stored(1)
  socket.stored(2)
  expect(acks.pending()).toBe(0)
  expect(changed).not.toHaveBeenCalled()
})
