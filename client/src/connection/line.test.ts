import { yMessage } from '@firefelt/shared/protocol/messages.ts'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createAcks } from './acks.ts'
import { FakeSocket } from './fakeSocket.ts'
import { type Line, openLine } from './line.ts'

let line: Line | undefined
let doc: Y.Doc

beforeEach(() => {
  vi.useFakeTimers()
  FakeSocket.opened.length = 0
})
afterEach(() => {
  line?.close()
  doc.destroy()
  vi.useRealTimers()
})

const start = () => {
  doc = new Y.Doc()
  const events = {
    control: vi.fn<() => void>(),
    unreadable: vi.fn<() => void>(),
    late: vi.fn<() => void>(),
    synced: vi.fn<() => void>(),
    lost: vi.fn<() => void>(),
    closed: vi.fn<(code: number) => void>(),
  }
  const awareness = new Awareness(doc)
  line = openLine({
    url: 'ws://relay/sync',
    room: 'room',
    token: 'token',
    doc,
    awareness,
    acks: createAcks(),
    events,
    Socket: FakeSocket as unknown as typeof WebSocket,
    now: Date.now,
  })
  line.connect()
  return { events, line, awareness, socket: () => FakeSocket.opened.at(-1) as FakeSocket }
}

const sockets = () => FakeSocket.opened.length

test('a line that was just heard from is left alone when somebody looks', () => {
  const { line: one, socket } = start()
  socket().open()
  vi.advanceTimersByTime(4_000)
  one.wake()
  expect(sockets()).toBe(1)
})

test('a line that was long quiet is renewed at once, for a phone that slept', () => {
  const { line: one, socket } = start()
  socket().open()
  vi.advanceTimersByTime(6_000)
  one.wake()
  expect(sockets()).toBe(2)
})

test('somebody who looks does not wait for the next attempt', () => {
  const { line: one, socket } = start()
  for (let attempt = 0; attempt < 6; attempt++) {
    socket().end()
    vi.advanceTimersByTime(4_000)
  }
  const before = sockets()
  socket().end()
  expect(sockets()).toBe(before)
  one.wake()
  expect(sockets()).toBe(before + 1)
})

test('a socket that hangs while opening is replaced, one that has just begun is not', () => {
  const { line: one } = start()
  vi.advanceTimersByTime(1_000)
  one.wake()
  expect(sockets()).toBe(1)
  vi.advanceTimersByTime(3_000)
  one.wake()
  expect(sockets()).toBe(2)
})

test('a phone that wakes before its network is connected within 2 s of the network’s return', () => {
  const { line: one, socket } = start()
  for (let attempt = 0; attempt < 10; attempt++) {
    socket().end()
    vi.advanceTimersByTime(4_000)
  }
  one.wake()
  const woken = socket()
  // It hangs: the network is not there yet.
  vi.advanceTimersByTime(1_500)
  expect(socket()).not.toBe(woken)
  // Or it fails at once, again and again, for a second and a half.
  for (let passed = 0; passed < 1_500; passed += 100) {
    if (socket().readyState === 0) socket().end()
    vi.advanceTimersByTime(100)
  }
  const before = sockets()
  vi.advanceTimersByTime(2_000)
  expect(sockets()).toBeGreaterThan(before)
})

test('a socket that opened after the waking is left alone', () => {
  const { line: one, socket } = start()
  vi.advanceTimersByTime(4_000)
  one.wake()
  socket().open()
  const now = sockets()
  vi.advanceTimersByTime(5_000)
  expect(sockets()).toBe(now)
})

test('what the server closes for good is not tried again, until somebody asks', () => {
  const { line: one, socket, events } = start()
  socket().open()
  socket().end(4410)
  expect(events.closed).toHaveBeenCalledWith(4410)
  vi.advanceTimersByTime(60_000)
  expect(sockets()).toBe(1)
  one.connect()
  expect(sockets()).toBe(2)
})

test('a message that is not what it says is dropped, and the line goes on', () => {
  const { socket, events } = start()
  socket().open()
  socket().receive(Uint8Array.of(64, 3, 123, 125, 33))
  socket().receive(Uint8Array.of(66, 2, 123, 125))
  expect(events.control).not.toHaveBeenCalled()
  expect(events.unreadable).toHaveBeenCalledOnce()
  expect(events.late).not.toHaveBeenCalled()
  expect(events.lost).not.toHaveBeenCalled()
})

test('a line says where one’s own post-it is, and never sends back what it hears of others', () => {
  const { awareness, socket } = start()
  socket().open()
  const other = new Awareness(new Y.Doc())
  other.setLocalState({ drag: null })
  const heard = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, yMessage.awareness)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(other, [other.clientID]))
  })
  const before = socket().sent.length
  socket().receive(heard)
  expect(awareness.getStates().get(other.clientID)).toEqual({ drag: null })
  expect(socket().sent.length).toBe(before)
  awareness.setLocalState({ drag: null })
  expect(socket().sent.length).toBe(before + 1)
  other.destroy()
})
