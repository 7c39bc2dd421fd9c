import { yMessage } from '@firefelt/shared/protocol/messages.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as awareness from 'y-protocols/awareness'
import * as Y from 'yjs'
import { awarenessEntry, awarenessHead, eachEntry } from './awarenessFrame.ts'

type Entry = [client: number, clock: number, state: string]

const entries: Entry[] = [
  [1, 7, '{"name":"Ærø 😀"}'],
  [4_294_967_295, 0, 'null'],
]

const read = (update: Uint8Array, most: number): Entry[] => {
  const found: Entry[] = []
  eachEntry(update, most, (client, clock, state) => found.push([client, clock, state()]))
  return found
}

const frame = (all: readonly Entry[]): Uint8Array => {
  const bytes = Buffer.concat(all.map((entry) => awarenessEntry(...entry)))
  return Buffer.concat([awarenessHead(bytes.length, all.length), bytes])
}

/** What a frame says, once its type has been read and found right. */
const body = (bytes: Uint8Array): Uint8Array => {
  const decoder = decoding.createDecoder(bytes)
  expect(decoding.readVarUint(decoder)).toBe(yMessage.awareness)
  const update = decoding.readVarUint8Array(decoder)
  expect(decoding.hasContent(decoder)).toBe(false)
  return update
}

const present = (state: object) => {
  const doc = new Y.Doc()
  const one = new awareness.Awareness(doc)
  one.setLocalState(state)
  return { one, client: doc.clientID, end: () => one.destroy() }
}

describe('an awareness frame', () => {
  it('is read as it was written', () => {
    expect(read(body(frame(entries)), 2)).toEqual(entries)
    expect(read(body(frame([])), 0)).toEqual([])
  })

  it('is understood by a stock client, and a stock client’s is understood', () => {
    const sender = present({ user: { name: 'Bord 2' } })
    const reader = present({})
    const heard = read(awareness.encodeAwarenessUpdate(sender.one, [sender.client]), 1)
    expect(heard).toEqual([[sender.client, expect.any(Number), '{"user":{"name":"Bord 2"}}']])
    awareness.applyAwarenessUpdate(reader.one, body(frame(heard)), null)
    expect(reader.one.getStates().get(sender.client)).toEqual({ user: { name: 'Bord 2' } })
    sender.end()
    reader.end()
  })

  it('with more entries than allowed is refused', () => {
    expect(() => read(body(frame(entries)), 1)).toThrow('too many')
    const lie = encoding.encode((encoder) => encoding.writeVarUint(encoder, 2 ** 40))
    expect(() => read(lie, 800)).toThrow('too many')
  })

  it('that ends too early, anywhere, is refused', () => {
    const update = body(frame(entries))
    for (let length = 0; length < update.length; length++) {
      expect(() => read(update.slice(0, length), 2)).toThrow()
    }
  })
})
