import { yMessage } from '@firefelt/shared/protocol/messages.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as awareness from 'y-protocols/awareness'
import * as Y from 'yjs'
import { awarenessFrame, type Entry, readEntries } from './awarenessFrame.ts'

const entries: Entry[] = [
  { client: 1, clock: 7, state: '{"name":"Ærø 😀"}' },
  { client: 4_294_967_295, clock: 0, state: 'null' },
]

/** What a frame says, once its type has been read and found right. */
const body = (frame: Uint8Array): Uint8Array => {
  const decoder = decoding.createDecoder(frame)
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
    expect(readEntries(body(awarenessFrame(entries)), 2)).toEqual(entries)
    expect(readEntries(body(awarenessFrame([])), 0)).toEqual([])
  })

  it('is understood by a stock client, and a stock client’s is understood', () => {
    const sender = present({ user: { name: 'Bord 2' } })
    const reader = present({})
    const update = awareness.encodeAwarenessUpdate(sender.one, [sender.client])
    const [entry] = readEntries(update, 1)
    expect(entry).toMatchObject({ client: sender.client, state: '{"user":{"name":"Bord 2"}}' })
    awareness.applyAwarenessUpdate(reader.one, body(awarenessFrame(entry ? [entry] : [])), null)
    expect(reader.one.getStates().get(sender.client)).toEqual({ user: { name: 'Bord 2' } })
    sender.end()
    reader.end()
  })

  it('with more entries than allowed is refused', () => {
    expect(() => readEntries(body(awarenessFrame(entries)), 1)).toThrow('too many')
    const lie = encoding.encode((encoder) => encoding.writeVarUint(encoder, 2 ** 40))
    expect(() => readEntries(lie, 800)).toThrow('too many')
  })

  it('that ends too early, anywhere, is refused', () => {
    const update = body(awarenessFrame(entries))
    for (let length = 0; length < update.length; length++) {
      expect(() => readEntries(update.slice(0, length), 2)).toThrow()
    }
  })
})
