import { type Duplex, duplexPair } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { clientFrame } from './clientFrame.fixture.ts'
import { webSocketFrame } from './frame.ts'
import { kinds } from './kinds.ts'
import { Line } from './line.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Everything that is under way arrives. */
const settle = async () => {
  for (let turns = 0; turns < 5; turns++) await turn()
}

const connect = (head: Uint8Array = new Uint8Array()) => {
  const [near, far] = duplexPair()
  const received: Buffer[] = []
  const messages: number[][] = []
  const closed: number[] = []
  let gone = 0
  let forgotten = 0
  far.on('data', (chunk: Buffer) => received.push(chunk))
  const exchange = { closed: (code: number) => closed.push(code), gone: () => forgotten++ }
  const line = new Line(near, head, exchange)
  const listener = {
    message: (bytes: Uint8Array) => messages.push([...bytes]),
    gone: () => gone++,
  }
  return {
    line,
    near,
    far,
    listen: () => line.listen(listener),
    messages,
    /** Codes that it was closed with from here. */
    closed,
    /** How often the listener, and whoever has lines, was told that it is over. */
    ends: () => [gone, forgotten],
    heard: () => [...Buffer.concat(received)],
  }
}

const say = (far: Duplex, kind: number, ...payload: number[]) =>
  far.write(clientFrame({ kind, payload: Uint8Array.from(payload) }))
const closeFrame = (code: number) => [0x88, 2, code >> 8, code & 0xff]

test('what came behind the handshake, and while nobody listened, is told once somebody does', async () => {
  const early = clientFrame({ kind: kinds.binary, payload: Uint8Array.of(1, 2) })
  const { far, listen, messages } = connect(early)
  say(far, kinds.binary, 3)
  await settle()
  expect(messages).toEqual([])
  listen()
  await settle()
  say(far, kinds.text, 0x41)
  await settle()
  expect(messages).toEqual([[1, 2], [3], [0x41]])
})

test('frames go out as they are, and a ping is answered with what it said', async () => {
  const { line, far, listen, heard } = connect()
  listen()
  line.write(webSocketFrame(Uint8Array.of(7)))
  say(far, kinds.ping, 1, 2, 3)
  await settle()
  expect(heard()).toEqual([0x82, 1, 7, 0x8a, 3, 1, 2, 3])
})

// R-BOUND-4
test('of the pings that come together the last is answered, with what lies between them heard', async () => {
  const { near, far, listen, messages, heard } = connect()
  const write = vi.spyOn(near, 'write')
  listen()
  const ping = clientFrame({ kind: kinds.ping, payload: new Uint8Array() })
  const word = clientFrame({ kind: kinds.binary, payload: Uint8Array.of(7) })
  const last = clientFrame({ kind: kinds.ping, payload: Uint8Array.of(1, 2) })
  const many = Array.from({ length: 2_000 }, () => ping)
  far.write(Buffer.concat([...many, word, last, word]))
  await settle()
  expect([heard(), messages]).toEqual([
    [0x8a, 2, 1, 2],
    [[7], [7]],
  ])
  expect(write).toHaveBeenCalledTimes(1)
})

test('a ping that comes with a close is not answered any more', async () => {
  const { far, listen, heard } = connect()
  listen()
  const [ping, close] = [kinds.ping, kinds.close].map((kind) =>
    clientFrame({ kind, payload: new Uint8Array() }),
  )
  far.write(Buffer.concat([ping ?? Buffer.of(), close ?? Buffer.of()]))
  await settle()
  expect(heard()).toEqual([0x88, 0])
})

test('whoever answers pings stays, whoever leaves one unanswered is gone', async () => {
  const { line, far, listen, heard, ends } = connect()
  listen()
  for (let time = 0; time < 3; time++) {
    line.ping()
    await settle()
    expect(heard().slice(-2)).toEqual([0x89, 0])
    say(far, kinds.pong)
    await settle()
  }
  line.ping()
  line.ping()
  await settle()
  expect(ends()).toEqual([1, 1])
})

test('a close from here waits for its answer, and hears nothing else', async () => {
  const { line, far, near, listen, heard, messages, closed, ends } = connect()
  listen()
  line.close(4401)
  line.close(1012)
  line.write(webSocketFrame(Uint8Array.of(7)))
  say(far, kinds.binary, 1)
  say(far, kinds.ping)
  await settle()
  expect([heard(), messages, closed]).toEqual([closeFrame(4401), [], [4401]])
  expect([line.isOpen, near.writableEnded]).toEqual([false, false])
  say(far, kinds.close, 0x11, 0x31)
  far.end()
  await settle()
  expect([heard(), ends(), vi.getTimerCount()]).toEqual([closeFrame(4401), [1, 1], 0])
})

test('one that nobody listens to yet is closed as well', async () => {
  const { line, far, heard, ends } = connect()
  line.close(4401)
  say(far, kinds.close, 0x11, 0x31)
  far.end()
  await settle()
  expect([heard(), ends()]).toEqual([closeFrame(4401), [0, 1]])
})

test('whoever does not answer a close is hung up on after 30 s', async () => {
  const { line, listen, ends } = connect()
  listen()
  line.close(4401)
  vi.advanceTimersByTime(29_999)
  await settle()
  expect(ends()).toEqual([0, 0])
  vi.advanceTimersByTime(1)
  await settle()
  expect(ends()).toEqual([1, 1])
})

// R-BOUND-3
test('whoever was never let in is hung up on after 2 s, and nothing of what it says is kept', async () => {
  const { line, far, heard, ends } = connect()
  line.close(4401)
  const large = clientFrame({ kind: kinds.binary, payload: new Uint8Array(limits.message) })
  far.write(large.subarray(0, 1_000))
  await settle()
  expect([heard(), far.readableEnded, ends()]).toEqual([closeFrame(4401), true, [0, 0]])
  vi.advanceTimersByTime(2_000)
  await settle()
  expect(ends()).toEqual([0, 1])
})

// R-BOUND-3
test('a message that was cut by a close from here is not waited for', async () => {
  const { line, far, listen, heard, messages, ends } = connect()
  listen()
  const large = clientFrame({ kind: kinds.binary, payload: new Uint8Array(limits.message) })
  far.write(large.subarray(0, 100_000))
  await settle()
  line.close(4400)
  await settle()
  expect([heard(), far.readableEnded]).toEqual([closeFrame(4400), true])
  far.write(large.subarray(100_000))
  await settle()
  expect([messages, ends()]).toEqual([[], [0, 0]])
  vi.advanceTimersByTime(2_000)
  await settle()
  expect(ends()).toEqual([1, 1])
})

test('a close that a message in pieces leads to waits for its answer as any other', async () => {
  const { line, far, heard } = connect()
  const [frame, first] = [clientFrame({ kind: kinds.binary, payload: Uint8Array.of(1, 2) }), 3]
  line.listen({ message: () => line.close(4400), gone: () => undefined })
  far.write(frame.subarray(0, first))
  await settle()
  far.write(frame.subarray(first))
  await settle()
  expect([heard(), far.readableEnded]).toEqual([closeFrame(4400), false])
})

describe('a message whose end does not come', () => {
  const part = (kind: number, isLast = false) =>
    clientFrame({ kind, payload: Uint8Array.of(1), isLast })
  /** The heartbeat comes by; the other side answers. */
  const visit = async ({ line, far }: ReturnType<typeof connect>) => {
    line.ping()
    await settle()
    say(far, kinds.pong)
    await settle()
  }

  // R-BOUND-3
  it('ends its line when it was found unfinished three times', async () => {
    const made = connect()
    made.listen()
    made.far.write(part(kinds.binary))
    await settle()
    for (let time = 0; time < 2; time++) {
      await visit(made)
      made.far.write(part(kinds.continued))
      await settle()
    }
    expect(made.line.isOpen).toBe(true)
    await visit(made)
    expect([made.heard().slice(-4), made.line.isOpen]).toEqual([closeFrame(1008), false])
    vi.advanceTimersByTime(2_000)
    await settle()
    expect([made.ends(), made.messages]).toEqual([[1, 1], []])
  })

  it('is another each time for somebody who sends and sends', async () => {
    const made = connect()
    made.listen()
    for (let time = 0; time < 6; time++) {
      made.far.write(part(kinds.binary))
      await settle()
      await visit(made)
      // Its end and the next one's beginning come together: never is nothing unfinished.
      made.far.write(Buffer.concat([part(kinds.continued, true), part(kinds.binary)]))
      await settle()
      await visit(made)
      made.far.write(part(kinds.continued, true))
      await settle()
    }
    expect([made.line.isOpen, made.messages.length]).toEqual([true, 12])
  })
})

test.each([
  ['1000', [0x03, 0xe8], closeFrame(1000)],
  ['1001', [0x03, 0xe9], closeFrame(1001)],
  ['a reason', [0x03, 0xe8, 0x41], closeFrame(1000)],
  ['nothing', [], [0x88, 0]],
])('a close from there is answered with its code, and is the last: %s', async (_, said, answer) => {
  const { far, listen, heard, messages, ends, closed } = connect()
  listen()
  say(far, kinds.close, ...said)
  say(far, kinds.binary, 1)
  await settle()
  expect([heard(), messages, far.readableEnded]).toEqual([answer, [], true])
  far.end()
  await settle()
  expect([ends(), closed, vi.getTimerCount()]).toEqual([[1, 1], [], 0])
})

test('what may not be sent is told, what follows is dropped, and 2 s later it is over', async () => {
  const { far, listen, heard, messages, ends } = connect()
  listen()
  far.write(Buffer.of(0x82, 1, 7))
  await settle()
  for (let time = 0; time < 10; time++) say(far, kinds.binary, 1)
  await settle()
  expect([heard(), messages, ends()]).toEqual([closeFrame(1002), [], [0, 0]])
  vi.advanceTimersByTime(2_000)
  await settle()
  expect(ends()).toEqual([1, 1])
})

test('what may not be sent, once a close was said, changes no code', async () => {
  const { line, far, listen, heard } = connect()
  listen()
  line.close(4413)
  far.write(Buffer.of(0x82, 1, 7))
  await settle()
  expect([heard(), far.readableEnded]).toEqual([closeFrame(4413), true])
})

test('whoever hangs up without a word is gone', async () => {
  const { far, listen, ends, line } = connect()
  listen()
  far.end()
  await settle()
  expect([ends(), line.isOpen]).toEqual([[1, 1], false])
})

test('a line that breaks is gone, and says so once', async () => {
  const { near, listen, ends } = connect()
  listen()
  near.destroy(new Error('connection reset'))
  await settle()
  expect(ends()).toEqual([1, 1])
})

test('whoever asks and asks and reads no answer is cut', async () => {
  const { far, near, listen, ends } = connect()
  far.pause()
  listen()
  near.write(Buffer.alloc(limits.socketBuffer + 1))
  expect(near.writableNeedDrain).toBe(true)
  say(far, kinds.ping)
  await settle()
  far.destroy()
  await settle()
  expect(ends()).toEqual([1, 1])
})
