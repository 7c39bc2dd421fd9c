import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as z from 'zod/mini'
import { idSchema } from '../board/ids.ts'
import { type ControlPatch, controlPatchSchema } from '../control/patch.ts'
import { draftSchema } from '../control/placing/draft.ts'
import { actSchema } from '../permissions/permissions.ts'
import type { TimeAnswer } from './serverTime.ts'

/** y-websocket's own message types, the first varUint of every frame. */
export const yMessage = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3 } as const

/** Our further types, sent only to clients that named the extras subprotocol. */
export const extraMessage = {
  /** JSON: the control record's changed keys. */
  control: 64,
  /** varUint: how many of this socket's sync updates are on the server's disk. */
  ack: 65,
  /** JSON: what came too late and was taken back. */
  late: 66,
  /** Bytes, both ways: who is here, in the air and pointing; see `live.ts`. */
  live: 67,
  /** varUints: asked, the client's time in ms; answered, that and the server's. */
  time: 68,
  /** JSON: a draft as it is stored now; to those alone who shape it. */
  sealed: 69,
} as const

/** What came after a lock or a passed step, by its record's id: it was stored together with its reversal. */
export const lateSchema = z.array(z.strictObject({ act: actSchema, note: idSchema }))
export type Late = z.infer<typeof lateSchema>

/** What somebody shapes sealed, under the name that the control record gives it. */
export const sealedSchema = z.strictObject({ name: idSchema, draft: draftSchema })
export type Sealed = z.infer<typeof sealedSchema>

const frame = (type: number, write: (encoder: encoding.Encoder) => void): Uint8Array<ArrayBuffer> =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type)
    write(encoder)
  })

export const encodeControl = (patch: ControlPatch): Uint8Array =>
  frame(extraMessage.control, (encoder) => encoding.writeVarString(encoder, JSON.stringify(patch)))

export const encodeAck = (count: number): Uint8Array =>
  frame(extraMessage.ack, (encoder) => encoding.writeVarUint(encoder, count))

export const encodeLate = (late: Late): Uint8Array =>
  frame(extraMessage.late, (encoder) => encoding.writeVarString(encoder, JSON.stringify(late)))

export const encodeSealed = (sealed: Sealed): Uint8Array =>
  frame(extraMessage.sealed, (encoder) => encoding.writeVarString(encoder, JSON.stringify(sealed)))

/** Asks for the server's time. @param sent the asker's own time in ms, which comes back with the answer */
export const encodeTimeQuestion = (sent: number): Uint8Array<ArrayBuffer> =>
  frame(extraMessage.time, (encoder) => encoding.writeVarUint(encoder, sent))

export const encodeTimeAnswer = (sent: number, now: number): Uint8Array =>
  frame(extraMessage.time, (encoder) => {
    encoding.writeVarUint(encoder, sent)
    encoding.writeVarUint(encoder, now)
  })

/** Each reads a message's body, its type already read; throws when the body is not what it says. */
export const decodeControl = (decoder: decoding.Decoder): ControlPatch =>
  controlPatchSchema.parse(JSON.parse(decoding.readVarString(decoder)))

export const decodeAck = (decoder: decoding.Decoder): number => decoding.readVarUint(decoder)

export const decodeLate = (decoder: decoding.Decoder): Late =>
  lateSchema.parse(JSON.parse(decoding.readVarString(decoder)))

export const decodeSealed = (decoder: decoding.Decoder): Sealed =>
  sealedSchema.parse(JSON.parse(decoding.readVarString(decoder)))

export const decodeTimeQuestion = (decoder: decoding.Decoder): number =>
  decoding.readVarUint(decoder)

export const decodeTimeAnswer = (decoder: decoding.Decoder): TimeAnswer => ({
  sent: decoding.readVarUint(decoder),
  now: decoding.readVarUint(decoder),
})
