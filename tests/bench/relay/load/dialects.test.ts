import { encodeEntry } from '@firefelt/shared/protocol/live.ts'
import { encodeAck, extraMessage } from '@firefelt/shared/protocol/messages.ts'
import { describe, expect, it } from 'vitest'
import type { Dialect, Ear, Person } from './dialect.ts'
import { firefeltDialect, hocuspocusDialect, yWebsocketDialect } from './dialects.ts'
import { noteOf, placeOf } from './place.ts'

const person = (index: number): Person => ({ index, room: 'room', id: `p${index}`, token: '' })

const hear = (dialect: Dialect, message: Uint8Array, echoes = false) => {
  const drags: [number, number][] = []
  const acks: number[] = []
  const echoed: Uint8Array[] = []
  const ear: Ear = {
    drag: (sender, sequence) => {
      drags.push([sender, sequence])
      return sender !== 0
    },
    state: () => {},
    update: () => {},
    ack: (count) => acks.push(count),
    ...(echoes && { echo: (bytes) => echoed.push(bytes) }),
  }
  // A message lies somewhere among others.
  const bytes = Buffer.concat([Buffer.from('before'), message, Buffer.from('after')])
  dialect.hear(bytes, 6, 6 + message.length, ear)
  return { drags, acks, echoed }
}

const sequences = [1, 127, 10_000, 10_001, 123_456]

describe.each([
  ['y-websocket', yWebsocketDialect],
  ['Hocuspocus', hocuspocusDialect],
])('in the dialect of %s', (_name, dialect) => {
  it.each(sequences)('move %d is known by its clock', (sequence) => {
    const message = dialect.drag(person(7), sequence)
    expect(hear(dialect, message).drags).toEqual([[7, sequence]])
  })

  it('others’ moves are sent on as they came, one’s own are not', () => {
    const message = dialect.drag(person(7), 5)
    expect(hear(dialect, message, true).echoed).toEqual([message])
    expect(hear(dialect, dialect.drag(person(0), 5), true).echoed).toEqual([])
  })
})

describe('in our own dialect', () => {
  const air = (index: number, sequence: number) => ({
    note: noteOf({ index }),
    position: placeOf(sequence),
  })
  const frame = (...entries: Parameters<typeof encodeEntry>[0][]) =>
    Buffer.concat([Buffer.of(extraMessage.live), ...entries.map(encodeEntry)])

  it.each(sequences)('move %d is known by its place, whoever else is told of', (sequence) => {
    const cursor = { success: 0.5, importance: 1 }
    const message = frame(
      { kind: 'here', seat: 3, id: 'somebody', role: 'participant' },
      { kind: 'stance', seat: 200, air: air(12_345, sequence), cursor },
      { kind: 'left', seat: 300 },
      { kind: 'stance', seat: 4, cursor },
      { kind: 'stance', seat: 5 },
      { kind: 'stance', seat: 1, air: air(0, 3) },
    )
    expect(hear(firefeltDialect, message).drags).toEqual([
      [12_345, sequence],
      [0, 3],
    ])
  })

  it('an ack tells its count', () => {
    expect(hear(firefeltDialect, encodeAck(300)).acks).toEqual([300])
  })
})
