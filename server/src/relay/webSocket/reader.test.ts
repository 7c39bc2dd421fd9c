import { expect, test } from 'vitest'
import { type ClientFrame, clientFrame } from './clientFrame.fixture.ts'
import { kinds } from './kinds.ts'
import { readFrames, type Unfinished } from './reader.ts'
import { Violation } from './violation.ts'

const most = 70_000

/** What is told, one line each. */
const listen = () => {
  const told: string[] = []
  const messages: Uint8Array[] = []
  let unfinished: Unfinished | undefined
  const heard = {
    onMessage: (bytes: Uint8Array) => {
      messages.push(bytes)
      told.push(`message ${Buffer.from(bytes).toString('base64')}`)
    },
    onPing: (payload: Uint8Array) => void told.push(`ping ${Buffer.from(payload).toString()}`),
    onPong: () => void told.push('pong'),
    onClose: (code: number | undefined) => void told.push(`close ${code}`),
  }
  /** @returns the close code of what may not be sent */
  const read = (bytes: Uint8Array): number | undefined => {
    try {
      // A copy: what is read is unmasked where it lies.
      unfinished = readFrames(Uint8Array.from(bytes), unfinished, most, heard)
      return undefined
    } catch (error) {
      if (error instanceof Violation) return error.code
      throw error
    }
  }
  return { told, messages, read, kept: () => unfinished }
}

const bytesOf = (length: number) => Uint8Array.from({ length }, (_, at) => at % 251)
const binary = (length: number, isLast = true) =>
  clientFrame({ kind: kinds.binary, payload: bytesOf(length), isLast })
const more = (length: number, isLast = false) =>
  clientFrame({ kind: kinds.continued, payload: bytesOf(length), isLast })
const control = (kind: number, text = '') => clientFrame({ kind, payload: Buffer.from(text) })

/** All that there is: lengths of each kind, parts with others between them, text, a close. */
const conversation = Buffer.concat([
  binary(3),
  binary(0),
  binary(125),
  binary(126),
  binary(5, false),
  control(kinds.ping, 'here?'),
  more(0),
  more(7),
  control(kinds.pong),
  more(1, true),
  control(kinds.ping),
  clientFrame({ kind: kinds.text, payload: Buffer.from('Ærø 😀') }),
  clientFrame({ kind: kinds.text, payload: Buffer.from('Æ').subarray(0, 1), isLast: false }),
  clientFrame({ kind: kinds.continued, payload: Buffer.from('Æ').subarray(1) }),
  clientFrame({ kind: kinds.close, payload: Buffer.from([0x0f, 0xa0, 0x78]) }),
])
const whole = listen()
whole.read(conversation)

test('what came whole is told whole, in its order', () => {
  const message = (...parts: Uint8Array[]) => `message ${Buffer.concat(parts).toString('base64')}`
  expect(whole.told).toEqual([
    message(bytesOf(3)),
    message(),
    message(bytesOf(125)),
    message(bytesOf(126)),
    'ping here?',
    'pong',
    message(bytesOf(5), bytesOf(7), bytesOf(1)),
    'ping ',
    message(Buffer.from('Ærø 😀')),
    message(Buffer.from('Æ')),
    'close 4000',
  ])
  expect(whole.kept()).toBeUndefined()
})

test('wherever it was cut on its way, the same is told', () => {
  for (let cut = 1; cut < conversation.length; cut++) {
    const { told, read } = listen()
    read(conversation.subarray(0, cut))
    read(conversation.subarray(cut))
    expect(told).toEqual(whole.told)
  }
})

test.each([1, 2, 3, 7, 64])('in pieces of %i bytes the same is told', (size) => {
  const { told, read } = listen()
  for (let at = 0; at < conversation.length; at += size) {
    read(conversation.subarray(at, at + size))
  }
  expect(told).toEqual(whole.told)
})

test.each([65_535, 65_536, most])('a message of %i bytes is read, however it comes', (length) => {
  for (const size of [1_000, 65_536, length + 14]) {
    const { messages, read, kept } = listen()
    const frame = Buffer.concat([binary(length), binary(1)])
    for (let at = 0; at < frame.length; at += size) read(frame.subarray(at, at + size))
    expect(messages.map((message) => message.length)).toEqual([length, 1])
    expect(Buffer.compare(messages[0] ?? new Uint8Array(), bytesOf(length))).toBe(0)
    expect(kept()).toBeUndefined()
  }
})

test('any mask is taken off, at any length and wherever in memory it lies', () => {
  for (let length = 0; length < 12; length++) {
    for (const mask of [
      [0, 0, 0, 0],
      [255, 255, 255, 255],
      [1, 128, 0, 77],
    ] as const) {
      const { messages, read } = listen()
      const frame = clientFrame({ kind: kinds.binary, payload: bytesOf(length), mask })
      read(Buffer.concat([binary(length), frame, frame]))
      expect(messages.map((message) => [...message])).toEqual(
        Array.from({ length: 3 }, () => [...bytesOf(length)]),
      )
    }
  }
})

test('what is kept of a message keeps no more than twice as much in memory', () => {
  const frames = Buffer.concat(Array.from({ length: 500 }, () => binary(9)))
  const { messages, read } = listen()
  read(frames)
  read(binary(60_000).subarray(0, 40_000))
  read(binary(60_000).subarray(40_000))
  expect(messages).toHaveLength(501)
  for (const { length, buffer } of messages) {
    expect(buffer.byteLength).toBeLessThanOrEqual(length * 2)
  }
})

test('what has come of a frame takes no more than twice its room, in the smallest pieces too', () => {
  const { read, kept } = listen()
  const frame = binary(60_000)
  for (let at = 0; at < 5_000; at++) read(frame.subarray(at, at + 1))
  expect(kept()?.frame?.all().length).toBe(5_000)
  expect(kept()?.frame?.all().buffer.byteLength).toBeLessThanOrEqual(10_000)
})

test('what has come never takes more room than the largest message with its head', () => {
  const [near, inFrames] = [listen(), listen()]
  const frame = binary(most)
  for (let at = 0; at < frame.length - 1; at += 1_000) {
    near.read(frame.subarray(at, Math.min(at + 1_000, frame.length - 1)))
  }
  inFrames.read(binary(1_000, false))
  for (let length = 2_000; length < most; length += 1_000) inFrames.read(more(1_000))
  const [whole, parted] = [near.kept()?.frame, inFrames.kept()?.message?.bytes]
  expect(whole?.length).toBe(frame.length - 1)
  for (const kept of [whole, parted]) {
    expect(kept?.length).toBeGreaterThanOrEqual(most - 1_000)
    expect(kept?.all().buffer.byteLength).toBeLessThanOrEqual(most + 14)
  }
})

test('after a close nothing is read', () => {
  const { told, read } = listen()
  expect(read(Buffer.concat([control(kinds.close), binary(1), Buffer.of(0xff)]))).toBeUndefined()
  expect(told).toEqual(['close undefined'])
})

const closing = (...payload: number[]) =>
  clientFrame({ kind: kinds.close, payload: Uint8Array.from(payload) })
const frame = (given: Partial<ClientFrame> & { kind: number }) =>
  clientFrame({ payload: new Uint8Array(1), ...given })
const flipped = (bytes: Buffer, at: number, bits: number) => {
  bytes[at] = (bytes[at] ?? 0) ^ bits
  return bytes
}

const { protocol, notText, tooManyParts, tooLarge } = {
  protocol: 1002,
  notText: 1007,
  tooManyParts: 1008,
  tooLarge: 1009,
}

test.each<[string, number, Buffer]>([
  ['no mask', protocol, flipped(binary(1), 1, 0x80)],
  ['a first reserved bit', protocol, flipped(binary(1), 0, 0x40)],
  ['a second reserved bit', protocol, flipped(binary(1), 0, 0x20)],
  ['a third reserved bit', protocol, flipped(binary(1), 0, 0x10)],
  ['a reserved bit on a ping', protocol, flipped(control(kinds.ping), 0, 0x40)],
  ...[3, 4, 5, 6, 7, 11, 12, 13, 14, 15].map((kind): [string, number, Buffer] => [
    `a frame of kind ${kind}`,
    protocol,
    frame({ kind }),
  ]),
  ['a ping of 126 bytes', protocol, frame({ kind: kinds.ping, payload: new Uint8Array(126) })],
  ['a close of 126 bytes', protocol, frame({ kind: kinds.close, payload: new Uint8Array(126) })],
  ['a ping in parts', protocol, frame({ kind: kinds.ping, isLast: false })],
  ['a close in parts', protocol, frame({ kind: kinds.close, isLast: false })],
  ['a continuation of nothing', protocol, more(1, true)],
  [
    'a continuation of what has ended',
    protocol,
    Buffer.concat([binary(1, false), more(1, true), more(1)]),
  ],
  ['a message within another', protocol, Buffer.concat([binary(1, false), binary(1)])],
  [
    'text within another message',
    protocol,
    Buffer.concat([binary(1, false), frame({ kind: kinds.text })]),
  ],
  ['a close of one byte', protocol, closing(3)],
  ...[0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65_535].map(
    (code): [string, number, Buffer] => [
      `a close with ${code}`,
      protocol,
      closing(code >> 8, code & 0xff),
    ],
  ),
  ['a reason that is no text', notText, closing(0x03, 0xe8, 0xc3, 0x28)],
  [
    'text that is none',
    notText,
    clientFrame({ kind: kinds.text, payload: Uint8Array.of(0xc3, 0x28) }),
  ],
  [
    'text that is none only as a whole',
    notText,
    Buffer.concat([
      clientFrame({ kind: kinds.text, payload: Uint8Array.of(0xc3), isLast: false }),
      clientFrame({ kind: kinds.continued, payload: Uint8Array.of(0x28) }),
    ]),
  ],
  ['a message that is announced too large', tooLarge, binary(most + 1).subarray(0, 14)],
  [
    'one that nobody could send',
    tooLarge,
    Buffer.of(0x82, 0xff, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0),
  ],
  ['parts that together are too large', tooLarge, Buffer.concat([binary(most, false), more(1)])],
  [
    'parts without a byte and without end',
    tooManyParts,
    Buffer.concat([binary(0, false), ...Array.from({ length: 16 * 1024 }, () => more(0))]),
  ],
])('%s is answered with %i', (_, code, bytes) => {
  expect(listen().read(bytes)).toBe(code)
})

test.each([1000, 1003, 1007, 1014, 3000, 4999])('a close with %i is one', (code) => {
  const { told, read } = listen()
  read(closing(code >> 8, code & 0xff))
  expect(told).toEqual([`close ${code}`])
})

test('very many parts are still a message', () => {
  const { messages, read } = listen()
  read(binary(0, false))
  for (let part = 0; part < 16 * 1024 - 2; part++) read(more(part % 2))
  expect(read(more(1, true))).toBeUndefined()
  expect(messages.map((message) => message.length)).toEqual([8 * 1024])
})
