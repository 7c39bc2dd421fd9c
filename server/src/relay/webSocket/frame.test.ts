import { expect, test } from 'vitest'
import { beginOfFrame, messagesIn, webSocketFrame } from './frame.ts'

test.each([
  [0, [0x82, 0]],
  [1, [0x82, 1]],
  [125, [0x82, 125]],
  [126, [0x82, 126, 0, 126]],
  [65_535, [0x82, 126, 0xff, 0xff]],
  [65_536, [0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0]],
])('a message of %i bytes has the head that RFC 6455 gives it', (length, head) => {
  const message = new Uint8Array(length).fill(7)
  const frame = webSocketFrame(message)
  expect([...frame.subarray(0, head.length)]).toEqual(head)
  expect(frame).toHaveLength(head.length + length)
  const [found = new Uint8Array()] = messagesIn(frame)
  expect(Buffer.compare(found, message)).toBe(0)
})

test('a message of several parts is those parts in their order', () => {
  const frame = webSocketFrame(new Uint8Array([1, 2]), new Uint8Array(), new Uint8Array([3]))
  expect(messagesIn(frame).map((message) => [...message])).toEqual([[1, 2, 3]])
})

test.each([0, 100, 200, 70_000])(
  'a frame whose last %i bytes are written by themselves is that frame',
  (length) => {
    const [begin, end] = [Uint8Array.of(1, 2, 3), new Uint8Array(length).fill(9)]
    const parts = Buffer.concat([beginOfFrame(begin, length), end])
    expect(parts.equals(webSocketFrame(begin, end))).toBe(true)
  },
)

test('frames behind each other are as many messages', () => {
  const lengths = [0, 125, 126, 65_536, 1]
  const frames = lengths.map((length) => webSocketFrame(new Uint8Array(length)))
  expect(messagesIn(Buffer.concat(frames)).map(({ length }) => length)).toEqual(lengths)
})
