import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { describe, expect, it } from 'vitest'
import type { Person } from '../fixtures/person.ts'
import { askTime } from './askTime.ts'
import { growthDuring, megabyte } from './figures.ts'
import { oneRoom } from './oneRoom.ts'

const here = oneRoom()

/**
 * What is said before the room hears of it: a broken frame, too many parts, a message beyond its bound. The server
 * reads on for 2 s, so that its word is not lost behind what still comes.
 */
const unheard = { broken: 1002, tooMany: 1008, tooLarge: 1009 } as const
/** Of a line that was cut: only while more and more comes can the 2 s be over before that word is read. */
const cut = 1006

/** R-BOUND-1, R-BOUND-2 */
describe('a message that is too large', () => {
  const part = (bytes: number) => new Uint8Array(bytes)
  const inParts = (parts: number, bytes: number) => (person: Person) => {
    for (let left = parts; left > 0; left--) {
      person.socket.send(part(bytes), { fin: left === 1 })
    }
  }
  const endless = (bytes: number) => (person: Person) => {
    const more = () => {
      if (person.socket.readyState !== person.socket.OPEN) return
      person.socket.send(part(bytes), { fin: false }, (error) => {
        if (!error) setImmediate(more)
      })
    }
    more()
  }

  it.each<[string, (person: Person) => void, readonly number[]]>([
    ['by a byte', (person) => person.send(part(limits.message + 1)), [closeCodes.tooLarge]],
    ['in parts', inParts(8, limits.message / 8 + 1), [closeCodes.tooLarge]],
    ['beyond all bounds', (person) => person.send(part(8 * megabyte)), [unheard.tooLarge]],
    ['in parts beyond all bounds', inParts(16, limits.message), [unheard.tooLarge]],
    ['in parts that never end', endless(64 * 1024), [unheard.tooLarge, cut]],
    ['in very many parts', inParts(20_000, 0), [unheard.tooMany]],
  ])('ends its socket with the right code, and is not kept: %s', async (_, send, codes) => {
    const other = await here.enter()
    const person = await here.enter()
    const growth = await growthDuring(here.server, () => {
      send(person)
      return person.closed
    })
    expect(codes).toContain(await person.closed)
    expect(growth).toBeLessThan(20 * megabyte)
    await askTime(other)
    other.leave()
  })

  it('at the limit itself is read', async () => {
    const person = await here.enter()
    const frame = new Uint8Array(limits.message)
    frame[0] = 99
    person.send(frame)
    await askTime(person)
    person.leave()
  })

  it.each<[string, number[]]>([
    ['not masked', [0x82, 0x01, 0x63]],
    ['reserved bits', [0xf2, 0x81, 0, 0, 0, 0, 0x63]],
    ['an opcode that there is not', [0x83, 0x81, 0, 0, 0, 0, 0x63]],
  ])('a frame that is none ends its socket: %s', async (_, bytes) => {
    const person = await here.enter()
    // Past the client's own rules.
    ;(person.socket as unknown as { _socket: { write(bytes: Buffer): void } })._socket.write(
      Buffer.from(bytes),
    )
    expect(await person.closed).toBe(unheard.broken)
  })
})
