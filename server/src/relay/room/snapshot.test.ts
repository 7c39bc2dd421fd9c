import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { updateFrame } from '../frames.ts'
import { messagesIn, webSocketFrame } from '../webSocket/frame.ts'
import { handClock } from './room.fixture.ts'
import { createSnapshot } from './snapshot.ts'

const setUp = () => {
  const doc = new Y.Doc()
  const snapshot = createSnapshot(doc, handClock().timers)
  doc.on('update', (update: Uint8Array) => snapshot.grown(webSocketFrame(updateFrame(update))))
  /** A newcomer: what they know, and what they knew when they took themselves to be up to date. */
  const join = () => {
    const reader = new Y.Doc()
    let whenSynced: unknown
    for (const frame of snapshot.answer(new Uint8Array([0]))) {
      const decoder = decoding.createDecoder(Uint8Array.from(messagesIn(frame)[0] ?? []))
      decoding.readVarUint(decoder)
      const step = decoding.readVarUint(decoder)
      Y.applyUpdate(reader, decoding.readVarUint8Array(decoder))
      if (step === sync.messageYjsSyncStep2) whenSynced = reader.getMap('board').toJSON()
    }
    return { whenSynced, known: reader.getMap('board').toJSON() }
  }
  return { doc, snapshot, join, write: (key: string) => doc.getMap('board').set(key, 1) }
}

test('newcomers take themselves to be up to date only when they are, however old the snapshot', () => {
  const { join, write } = setUp()
  write('a')
  expect(join()).toEqual({ whenSynced: { a: 1 }, known: { a: 1 } })
  write('b')
  expect(join().whenSynced).toEqual({ a: 1, b: 1 })
  for (let index = 0; index < 250; index++) {
    write(`k${index}`)
    if (index % 60 === 0) expect(Object.keys(join().whenSynced as object)).toHaveLength(index + 3)
  }
})

/** R-READ-4 */
test('what was overwritten since the snapshot is not sent and sent again to each who comes', () => {
  const { doc, snapshot, join } = setUp()
  const sent = () =>
    snapshot.answer(new Uint8Array([0])).reduce((sum, { length }) => sum + length, 0)
  let most = 0
  for (let index = 0; index < 60; index++) {
    const long = String(index % 10).repeat(100_000)
    doc.getMap('board').set('long', long)
    most = Math.max(most, sent())
    expect(join().known).toEqual({ long })
  }
  expect(most).toBeLessThan(1024 * 1024)
})

test('many who come within a moment share one snapshot, and an idle room keeps none', () => {
  const { timers, pass } = handClock()
  const snapshot = createSnapshot(new Y.Doc(), timers)
  const first = () => snapshot.answer(new Uint8Array([0]))[0]
  const shared = first()
  expect(first()).toBe(shared)
  pass(1_000)
  expect(first()).not.toBe(shared)
})

test('those who have the same share one answer, until there is something new', () => {
  const { snapshot, doc, write } = setUp()
  write('a')
  const had = Y.encodeStateVector(doc)
  write('b')
  const [first] = snapshot.answer(had)
  expect(snapshot.answer(Uint8Array.from(had))[0]).toBe(first)
  expect(snapshot.answer(Y.encodeStateVector(doc))[0]).not.toBe(first)
  write('c')
  const [message = new Uint8Array()] = messagesIn(snapshot.answer(had)[0] ?? new Uint8Array())
  const decoder = decoding.createDecoder(Uint8Array.from(message))
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  const update = decoding.readVarUint8Array(decoder)
  expect(update).toEqual(Y.diffUpdate(Y.encodeStateAsUpdate(doc), had))
})
