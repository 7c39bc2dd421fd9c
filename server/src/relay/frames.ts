import { decodeTimeQuestion, extraMessage, yMessage } from '@firefelt/shared/protocol/messages.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'

/** What a client can say, in y-websocket's protocol and with our extras. */
export type Frame =
  | { kind: 'askState'; stateVector: Uint8Array }
  /** `answers` when it tells all that the server lacked when it asked, rather than what is new. */
  | { kind: 'update'; update: Uint8Array; answers: boolean }
  | { kind: 'awareness'; update: Uint8Array }
  | { kind: 'askAwareness' }
  | { kind: 'stance'; stance: Uint8Array }
  | { kind: 'askTime'; sent: number }
  | { kind: 'unknown' }

/** The state vector of a client that has nothing yet. */
export const isNothing = (stateVector: Uint8Array): boolean =>
  stateVector.length <= 1 && (stateVector[0] ?? 0) === 0

/** It is answered in its turn, with others' work: what cannot be read must end its sender alone, and now. */
const readable = (stateVector: Uint8Array): Uint8Array => {
  if (!isNothing(stateVector)) Y.decodeStateVector(stateVector)
  return stateVector
}

/** @throws when the bytes end before the frame does */
export const readFrame = (bytes: Uint8Array): Frame => {
  // Most of what comes is live, and a varUint below 128 is one byte.
  if (bytes[0] === extraMessage.live) return { kind: 'stance', stance: bytes.subarray(1) }
  const decoder = decoding.createDecoder(bytes)
  const type = decoding.readVarUint(decoder)
  if (type === yMessage.awareness) {
    return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) }
  }
  if (type === yMessage.queryAwareness) return { kind: 'askAwareness' }
  if (type === extraMessage.time) return { kind: 'askTime', sent: decodeTimeQuestion(decoder) }
  if (type !== yMessage.sync) return { kind: 'unknown' }
  const step = decoding.readVarUint(decoder)
  const body = decoding.readVarUint8Array(decoder)
  if (step === sync.messageYjsSyncStep1) return { kind: 'askState', stateVector: readable(body) }
  if (step === sync.messageYjsSyncStep2 || step === sync.messageYjsUpdate) {
    return { kind: 'update', update: body, answers: step === sync.messageYjsSyncStep2 }
  }
  return { kind: 'unknown' }
}

const syncFrame = (write: (encoder: encoding.Encoder) => void): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, yMessage.sync)
    write(encoder)
  })

/** Asks a client for what the document lacks. */
export const stateQuestion = (doc: Y.Doc): Uint8Array =>
  syncFrame((encoder) => sync.writeSyncStep1(encoder, doc))

/** Answers a client with what it lacks. */
export const stateAnswer = (doc: Y.Doc, stateVector: Uint8Array): Uint8Array =>
  syncFrame((encoder) => sync.writeSyncStep2(encoder, doc, stateVector))

/** The end of an answer. @param update what the client still lacks */
export const answerFrame = (update: Uint8Array): Uint8Array =>
  syncFrame((encoder) => {
    encoding.writeVarUint(encoder, sync.messageYjsSyncStep2)
    encoding.writeVarUint8Array(encoder, update)
  })

export const updateFrame = (update: Uint8Array): Uint8Array =>
  syncFrame((encoder) => sync.writeUpdate(encoder, update))
