import { extraMessage, yMessage } from '@firefelt/shared/protocol/messages.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { readFrame, stateAnswer, stateQuestion, updateFrame } from './frames.ts'

const board = (): Y.Doc => {
  const doc = new Y.Doc()
  doc.getMap('notes').set('n1', 'æ')
  return doc
}

const frame = (...numbers: number[]): Uint8Array =>
  encoding.encode((encoder) => {
    for (const number of numbers) encoding.writeVarUint(encoder, number)
  })

/** What a stock client makes of a frame; its answer, if it has one. */
const stockReads = (doc: Y.Doc, bytes: Uint8Array): Uint8Array => {
  const decoder = decoding.createDecoder(bytes)
  expect(decoding.readVarUint(decoder)).toBe(yMessage.sync)
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, yMessage.sync)
    sync.readSyncMessage(decoder, encoder, doc, 'server')
  })
}

describe('what the server writes', () => {
  it('asks a stock client for what the server lacks, and reads the answer', () => {
    const [server, client] = [new Y.Doc(), board()]
    const answer = readFrame(stockReads(client, stateQuestion(server)))
    if (answer.kind !== 'update') throw new Error(`it answered with ${answer.kind}`)
    Y.applyUpdate(server, answer.update)
    expect(server.getMap('notes').toJSON()).toEqual({ n1: 'æ' })
  })

  it('answers with what a client lacks, and no more', () => {
    const [server, client] = [board(), new Y.Doc()]
    stockReads(client, stateAnswer(server, Y.encodeStateVector(client)))
    expect(client.getMap('notes').toJSON()).toEqual({ n1: 'æ' })
    const again = stateAnswer(server, Y.encodeStateVector(client))
    expect(again.length).toBeLessThan(8)
  })

  it('hands on an update as it came', () => {
    const update = Y.encodeStateAsUpdate(board())
    expect(readFrame(updateFrame(update))).toEqual({ kind: 'update', update, answers: false })
    const client = new Y.Doc()
    stockReads(client, updateFrame(update))
    expect(client.getMap('notes').toJSON()).toEqual({ n1: 'æ' })
  })
})

describe('what a client says', () => {
  it('may be a question for the state', () => {
    const doc = board()
    const stateVector = Y.encodeStateVector(doc)
    expect(readFrame(stateQuestion(doc))).toEqual({ kind: 'askState', stateVector })
  })

  it('may be about who is here', () => {
    expect(readFrame(frame(yMessage.queryAwareness))).toEqual({ kind: 'askAwareness' })
    const bytes = frame(yMessage.awareness, 2, 7, 8)
    expect(readFrame(bytes)).toEqual({ kind: 'awareness', update: Uint8Array.of(7, 8) })
  })

  it.each([
    ['auth', frame(yMessage.auth)],
    ['one of ours', frame(extraMessage.control)],
    ['a type to come', frame(9_999)],
    ['a sync step to come', frame(yMessage.sync, 3, 0)],
  ])('is unknown when it is %s', (_, bytes) => {
    expect(readFrame(bytes)).toEqual({ kind: 'unknown' })
  })

  it('is refused when it ends too early, anywhere', () => {
    const whole = updateFrame(Y.encodeStateAsUpdate(board()))
    for (let length = 0; length < whole.length; length++) {
      expect(() => readFrame(whole.slice(0, length))).toThrow()
    }
    expect(() => readFrame(frame(yMessage.sync, 0, 1_000_000))).toThrow()
    expect(() => readFrame(new Uint8Array(16).fill(255))).toThrow()
  })
})
