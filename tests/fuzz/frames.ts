import { extraMessage, yMessage } from '@firefelt/shared/protocol/messages.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** The steps of y-websocket's sync message: a question, its answer, and one change. */
export const syncStep = { question: 0, answer: 1, update: 2 } as const

const syncFrame = (step: number, body: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, yMessage.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, body)
  })

export const question = (doc: Y.Doc) => syncFrame(syncStep.question, Y.encodeStateVector(doc))
export const answer = (doc: Y.Doc, stateVector: Uint8Array) =>
  syncFrame(syncStep.answer, Y.encodeStateAsUpdate(doc, stateVector))
export const change = (update: Uint8Array) => syncFrame(syncStep.update, update)

/** What a client says of itself, as y-protocols' awareness carries it. */
export const presence = (client: number, clock: number, state: object | null): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, yMessage.awareness)
    const body = encoding.encode((inner) => {
      encoding.writeVarUint(inner, 1)
      encoding.writeVarUint(inner, client)
      encoding.writeVarUint(inner, clock)
      encoding.writeVarString(inner, JSON.stringify(state))
    })
    encoding.writeVarUint8Array(encoder, body)
  })

export type Said =
  | { kind: 'question' | 'answer' | 'update'; body: Uint8Array }
  | { kind: 'extra'; type: number; decoder: decoding.Decoder }
  | { kind: 'other' }

const syncKinds = ['question', 'answer', 'update'] as const

/** Reads either side's frame. */
export const read = (frame: Uint8Array): Said => {
  const decoder = decoding.createDecoder(frame)
  const type = decoding.readVarUint(decoder)
  if ((Object.values(extraMessage) as number[]).includes(type)) {
    return { kind: 'extra', type, decoder }
  }
  if (type !== yMessage.sync) return { kind: 'other' }
  const kind = syncKinds[decoding.readVarUint(decoder)]
  return kind === undefined
    ? { kind: 'other' }
    : { kind, body: decoding.readVarUint8Array(decoder) }
}

/** Whether a frame can change the document: these are what acks count. */
export const isWrite = (frame: Uint8Array): boolean => {
  const { kind } = read(frame)
  return kind === 'answer' || kind === 'update'
}
