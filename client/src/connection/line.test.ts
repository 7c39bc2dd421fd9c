import { encodeEntry, encodeStance, liveFrame } from '@firefelt/shared/protocol/live.ts'
import {
  encodeTimeAnswer,
  encodeTimeQuestion,
  extraMessage,
} from '@firefelt/shared/protocol/messages.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
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
    live: vi.fn<() => void>(),
    opened: vi.fn<() => void>(),
    time: vi.fn<() => void>(),
    synced: vi.fn<() => void>(),
    lost: vi.fn<() => void>(),
    closed: vi.fn<(code: number) => void>(),
  }
  line = openLine({
    url: 'ws://relay/sync',
    room: 'room',
    token: 'token',
    doc,
    acks: createAcks(),
    events,
    Socket: FakeSocket as unknown as typeof WebSocket,
    now: Date.now,
  })
  line.connect()
  return { events, line, socket: () => FakeSocket.opened.at(-1) as FakeSocket }
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

const stances = () =>
  FakeSocket.opened.at(-1)?.sent.filter(([type]) => type === extraMessage.live) ?? []
const air = { note: 'n1', position: { success: 0.5, importance: 0.5 } }

test('a line says where one’s own post-it is, and hears where the others’ are', () => {
  const { line: one, events, socket } = start()
  socket().open()
  one.say({ air })
  expect(stances()).toEqual([liveFrame(encodeStance({ air }))])
  const entry = { kind: 'left', seat: 3 } as const
  socket().receive(liveFrame(encodeEntry(entry)))
  expect(events.live).toHaveBeenCalledExactlyOnceWith([entry])
  socket().receive(Uint8Array.of(extraMessage.live, 9, 9))
  expect(events.live).toHaveBeenCalledOnce()
})

test('a new socket is told of a post-it that is still in the air, not of one put down meanwhile', () => {
  const { line: one, socket } = start()
  socket().open()
  one.say({ air })
  one.renew()
  socket().open()
  expect(stances()).toEqual([liveFrame(encodeStance({ air }))])
  one.say({})
  one.renew()
  one.say({})
  socket().open()
  expect(stances()).toEqual([])
})

test('a line asks for the server’s time when it is up, and tells the answer', () => {
  const { events, line: one, socket } = start()
  one.askTime()
  expect(events.opened).not.toHaveBeenCalled()
  socket().open()
  expect(events.opened).toHaveBeenCalledOnce()
  const before = socket().sent.length
  one.askTime()
  expect(socket().sent.slice(before)).toEqual([encodeTimeQuestion(Date.now())])
  socket().receive(encodeTimeAnswer(1, 2))
  expect(events.time).toHaveBeenCalledExactlyOnceWith({ sent: 1, now: 2 })
})
