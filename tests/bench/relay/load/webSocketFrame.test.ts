import { describe, expect, it } from 'vitest'
import { frameReader, type Heard, maskedFrame, opcode } from './webSocketFrame.ts'

/** What a server reads: RFC 6455, 5.2 and 5.3. */
const unmasked = (frame: Buffer): { kind: number; payload: Buffer } => {
  const short = (frame[1] ?? 0) & 0x7f
  const start = short < 126 ? 2 : short === 126 ? 4 : 10
  const payload = Buffer.from(frame.subarray(start + 4))
  for (let at = 0; at < payload.length; at++) {
    payload[at] = (payload[at] ?? 0) ^ (frame[start + (at & 3)] ?? 0)
  }
  return { kind: (frame[0] ?? 0) & 0x0f, payload }
}

const sizes = [0, 1, 125, 126, 65_535, 65_536]
const bytesOf = (length: number) => Buffer.from(Array.from({ length }, (_, at) => at % 251))

describe('a client’s frame', () => {
  it.each(sizes)('of %d bytes is read as it was meant', (length) => {
    const payload = bytesOf(length)
    const frame = maskedFrame(payload)
    expect((frame[1] ?? 0) & 0x80).toBe(0x80)
    expect(unmasked(frame)).toEqual({ kind: opcode.binary, payload })
  })

  it('does not show what it says', () => {
    const payload = Buffer.from('never in the clear')
    expect(maskedFrame(payload).includes(payload)).toBe(false)
  })
})

describe('a server’s frames', () => {
  /** A server's frame is a client's without its mask. */
  const served = (payload: Uint8Array, kind: number = opcode.binary): Buffer => {
    const frame = maskedFrame(payload, kind)
    const mask = frame.length - payload.length - 4
    frame[1] = (frame[1] ?? 0) & 0x7f
    return Buffer.concat([frame.subarray(0, mask), payload])
  }
  const listen = () => {
    const messages: Buffer[] = []
    const pings: string[] = []
    const codes: number[] = []
    const heard: Heard = {
      message: (bytes, start, end) => messages.push(Buffer.from(bytes.subarray(start, end))),
      ping: (payload) => pings.push(Buffer.from(payload).toString()),
      close: (code) => codes.push(code),
    }
    return { take: frameReader(heard), messages, pings, codes }
  }

  it.each([
    [1, sizes.slice(0, 4)],
    [1_000, sizes],
    [200_000, sizes],
  ])('are told whole when they come %d bytes at a time', (size, lengths) => {
    const { take, messages } = listen()
    const stream = Buffer.concat(lengths.map((length) => served(bytesOf(length))))
    for (let at = 0; at < stream.length; at += size) take(stream.subarray(at, at + size))
    expect(messages.map(({ length }) => length)).toEqual(lengths)
    expect(messages.every((message) => message.equals(bytesOf(message.length)))).toBe(true)
  })

  it('are told apart by kind', () => {
    const { take, messages, pings, codes } = listen()
    take(
      Buffer.concat([served(Buffer.from('here?'), opcode.ping), served(Buffer.of(0x11, 0x30), 8)]),
    )
    expect({ messages, pings, codes }).toEqual({ messages: [], pings: ['here?'], codes: [4400] })
  })
})
