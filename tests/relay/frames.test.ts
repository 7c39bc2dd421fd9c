import { type Chance, chanceFrom } from '@firefelt/server/rehearsal/chance.ts'
import { readFrames, type Unfinished } from '@firefelt/server/relay/webSocket/reader.ts'
import { Violation } from '@firefelt/server/relay/webSocket/violation.ts'
import { expect, test } from 'vitest'
import * as ws from 'ws'

/** What `ws` exports and its types leave out. */
interface Parts {
  Sender: new (
    socket: object,
    extensions: object,
    mask: (mask: Buffer) => void,
  ) => {
    send(data: Buffer, options: object): void
    ping(data: Buffer, mask: boolean): void
    pong(data: Buffer, mask: boolean): void
    close(code: number | undefined, reason: Buffer, mask: boolean): void
  }
  Receiver: new (
    options: object,
  ) => NodeJS.EventEmitter & {
    write(chunk: Buffer, done: (error?: Error | null) => void): void
  }
}
const { Sender, Receiver } = ws as unknown as Parts

/** Bytes in one message. */
const most = 3_000

const someBytes = ({ below }: Chance, length: number): Buffer =>
  Buffer.from(Array.from({ length }, () => below(256)))

const lengths = [0, 1, 2, 3, 4, 5, 13, 124, 125, 126, 127, 900, most]
const texts = ['', 'x', 'Ærø 😀', 'æ'.repeat(70)]

/** What a client says, as `ws` puts it. */
const said = (chance: Chance): Buffer => {
  const { below } = chance
  const written: Buffer[] = []
  const socket = {
    write: (bytes: Buffer) => written.push(Buffer.from(bytes)),
    cork: () => undefined,
    uncork: () => undefined,
  }
  const sender = new Sender(socket, {}, (mask) => void someBytes(chance, 4).copy(mask))
  const length = () => lengths[below(lengths.length)] ?? 0
  const short = () => someBytes(chance, Math.min(125, length()))
  const aside = () => {
    if (below(3) === 0) sender.ping(short(), true)
    if (below(5) === 0) sender.pong(short(), true)
  }
  for (let turns = 1 + below(6); turns > 0; turns--) {
    aside()
    const binary = below(3) > 0
    const text = Buffer.from(texts[below(texts.length)] ?? '')
    const options = { binary, mask: true, compress: false }
    for (let parts = below(3) === 0 ? below(5) : 0; parts > 0; parts--) {
      sender.send(someBytes(chance, binary ? below(400) : 0), { ...options, fin: false })
      aside()
    }
    sender.send(binary ? someBytes(chance, length()) : text, { ...options, fin: true })
  }
  if (below(3) === 0) sender.close(below(2) ? undefined : 1000, Buffer.alloc(0), true)
  return Buffer.concat(written)
}

/** The same with something amiss, mostly near a frame's head. Zeros at the end are no frame from a client. */
const spoilt = ({ below }: Chance, bytes: Buffer): Buffer => {
  const broken = Buffer.from(bytes)
  for (let left = below(3); left > 0; left--) {
    const at = below(Math.min(broken.length, below(2) ? 20 : broken.length))
    broken[at] = (broken[at] ?? 0) ^ (1 << below(8))
  }
  const from = below(4) === 0 ? below(broken.length) : 0
  return Buffer.concat([broken.subarray(0, from), broken.subarray(from && from + 1)])
}

const cut = ({ below }: Chance, bytes: Buffer): Buffer[] => {
  const pieces: Buffer[] = []
  const longest = [1, 7, 300, 100_000][below(4)] ?? 1
  for (let at = 0; at < bytes.length; ) {
    const end = at + 1 + below(longest)
    pieces.push(Buffer.from(bytes.subarray(at, end)))
    at = end
  }
  return pieces
}

const line = (what: string, data: Uint8Array) => `${what} ${Buffer.from(data).toString('base64')}`

/** What `ws` makes of it. */
const heardByWs = async (pieces: readonly Buffer[]): Promise<string[]> => {
  const told: string[] = []
  let over = false
  const limits = { maxPayload: most, maxFragments: 16 * 1024 }
  const receiver = new Receiver({ isServer: true, ...limits })
  receiver.on('message', (data: Buffer) => told.push(line('message', data)))
  receiver.on('ping', (data: Buffer) => told.push(line('ping', data)))
  receiver.on('pong', () => told.push('pong'))
  receiver.on('conclude', (code: number) => {
    told.push(`close ${code === 1005 ? undefined : code}`)
    over = true
  })
  receiver.on('error', () => undefined)
  for (const piece of pieces) {
    if (over) break
    const error = await new Promise<Error | null | undefined>((done) => {
      receiver.write(Buffer.from(piece), done)
    })
    if (!error) continue
    const status = Object.getOwnPropertySymbols(error).find(
      ({ description }) => description === 'status-code',
    )
    told.push(`ended with ${status && (error as unknown as Record<symbol, number>)[status]}`)
    over = true
  }
  return told
}

/** What the relay makes of it. */
const heardByUs = (pieces: readonly Buffer[]): string[] => {
  const told: string[] = []
  let over = false
  let unfinished: Unfinished | undefined
  const heard = {
    onMessage: (bytes: Uint8Array) => void told.push(line('message', bytes)),
    onPing: (payload: Uint8Array) => void told.push(line('ping', payload)),
    onPong: () => void told.push('pong'),
    onClose: (code: number | undefined) => {
      told.push(`close ${code}`)
      over = true
    },
  }
  for (const piece of pieces) {
    if (over) break
    try {
      unfinished = readFrames(Buffer.from(piece), unfinished, most, heard)
    } catch (error) {
      if (!(error instanceof Violation)) throw error
      told.push(`ended with ${error.code}`)
      over = true
    }
  }
  return told
}

const zeros = Buffer.alloc(200)
const seeds = Array.from({ length: 40 }, (_, seed) => seed + 1)

// R-BOUND-2
test.each(seeds)(
  'bytes are understood as ws understands them, good or bad: seed %i',
  async (seed) => {
    const chance = chanceFrom(seed)
    const codes = new Set<string>()
    for (let turn = 0; turn < 25; turn++) {
      const good = said(chance)
      const pieces = cut(chance, good)
      const heard = heardByUs(pieces)
      expect(heard).toEqual(await heardByWs(pieces))
      const bad = cut(chance, Buffer.concat([spoilt(chance, good), zeros]))
      const doubtful = heardByUs(bad)
      expect(doubtful).toEqual(await heardByWs(bad))
      const last = doubtful.at(-1) ?? ''
      if (/^(ended with|close) /.test(last)) codes.add(last)
    }
    expect(codes).toContain('ended with 1002')
    expect(codes.size).toBeGreaterThan(1)
  },
)
