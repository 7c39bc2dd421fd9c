import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import { sampleControl } from '../control/fixtures/sampleControl.ts'
import { controlPatch } from '../control/patch.ts'
import {
  decodeAck,
  decodeControl,
  decodeLate,
  decodeSealed,
  decodeTimeAnswer,
  decodeTimeQuestion,
  encodeAck,
  encodeControl,
  encodeLate,
  encodeSealed,
  encodeTimeAnswer,
  encodeTimeQuestion,
  extraMessage,
  type Late,
  yMessage,
} from './messages.ts'

/** The frame's body, once its type has been read and found right. */
const body = (frame: Uint8Array, type: number): decoding.Decoder => {
  const decoder = decoding.createDecoder(frame)
  expect(decoding.readVarUint(decoder)).toBe(type)
  return decoder
}

const text = (words: string): decoding.Decoder =>
  decoding.createDecoder(encoding.encode((encoder) => encoding.writeVarString(encoder, words)))

describe('a message', () => {
  it('of control arrives as it was sent', () => {
    const p1 = { number: 1, name: 'Ærøskøbing 😀', group: null, remote: false }
    const control = sampleControl({ participants: { p1 } })
    const whole = controlPatch(undefined, control)
    expect(decodeControl(body(encodeControl(whole), extraMessage.control))).toEqual(whole)
    const small = { version: 7, locked: true }
    expect(decodeControl(body(encodeControl(small), extraMessage.control))).toEqual(small)
  })

  it.each([0, 1, 127, 128, 1_000_000])('of %d acks arrives as it was sent', (count) => {
    expect(decodeAck(body(encodeAck(count), extraMessage.ack))).toBe(count)
  })

  it('of what came late arrives as it was sent', () => {
    const late: Late = [
      { act: 'note.move', note: 'n1' },
      { act: 'note.put', note: 'n2' },
    ]
    expect(decodeLate(body(encodeLate(late), extraMessage.late))).toEqual(late)
    expect(decodeLate(body(encodeLate([]), extraMessage.late))).toEqual([])
  })

  it('of time arrives as it was sent, to the millisecond', () => {
    const [sent, now] = [1_800_000_000_123, 1_800_003_600_456]
    const question = body(encodeTimeQuestion(sent), extraMessage.time)
    expect(decodeTimeQuestion(question)).toBe(sent)
    const answer = body(encodeTimeAnswer(sent, now), extraMessage.time)
    expect(decodeTimeAnswer(answer)).toEqual({ sent, now })
  })

  it('of a sealed draft is read back', () => {
    const placements = {
      x1: { target: { success: 0.25, importance: 1 }, reason: 'ja', name: 'Ro' },
    }
    const sealed = { name: 'h1', draft: { version: 3, placements, ready: true } }
    expect(decodeSealed(body(encodeSealed(sealed), extraMessage.sealed))).toEqual(sealed)
  })

  it('of ours has no type of y-websocket’s', () => {
    const theirs = new Set<number>(Object.values(yMessage))
    const ours = Object.values(extraMessage)
    expect(new Set(ours).size).toBe(ours.length)
    for (const type of ours) expect(theirs.has(type)).toBe(false)
  })
})

describe('a broken body throws:', () => {
  it.each(['', '{', 'null', '[]', '{}', '{"version":"1"}', '{"version":0}', '{"version":1.5}'])(
    'control of %j',
    (words) => {
      expect(() => decodeControl(text(words))).toThrow()
    },
  )

  it.each([
    '{"version":2,"colour":"red"}',
    '{"version":2,"phase":"over"}',
    '{"version":2,"participants":{"a b":{"number":1,"name":""}}}',
    '{"version":2,"participants":{"p1":{"number":0,"name":""}}}',
  ])('control that is none: %s', (words) => {
    expect(() => decodeControl(text(words))).toThrow()
  })

  it.each([{}, null, 'kit', { format: 2, themes: [] }, { format: 1 }])(
    'control with a kit of a form that is not known: %j',
    (kit) => {
      const known = { version: 2, kit: { format: 1, themes: [] } }
      expect(() => decodeControl(text(JSON.stringify(known)))).not.toThrow()
      expect(() => decodeControl(text(JSON.stringify({ ...known, kit })))).toThrow()
    },
  )

  it.each(['', '{}', '[{}]', '[{"act":"fly","note":"n1"}]', '[{"act":"note.put","note":"../"}]'])(
    'late of %j',
    (words) => {
      expect(() => decodeLate(text(words))).toThrow()
    },
  )

  it('a frame that ends too early', () => {
    const frame = encodeControl({ version: 2, title: 'Mandag' })
    for (let length = 1; length < frame.length; length++) {
      const decoder = body(frame.slice(0, length), extraMessage.control)
      expect(() => decodeControl(decoder)).toThrow()
    }
    expect(() => decodeAck(body(encodeAck(5).slice(0, 1), extraMessage.ack))).toThrow()
    const endless = decoding.createDecoder(new Uint8Array(12).fill(255))
    expect(() => decodeAck(endless)).toThrow()
  })
})
