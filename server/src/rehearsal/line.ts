import type { Control } from '@firefelt/shared/control/control.ts'
import { applyControlPatch } from '@firefelt/shared/control/patch.ts'
import {
  decodeControl,
  decodeSealed,
  extraMessage,
  type Sealed,
  yMessage,
} from '@firefelt/shared/protocol/messages.ts'
import { extrasSubprotocol, syncSubprotocol } from '@firefelt/shared/protocol/subprotocols.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { stateQuestion, updateFrame } from '../relay/frames.ts'

/** A simulated participant's socket: the protocol that phones speak, and no more of it than they need. */
export interface SimulatedLine {
  readonly doc: Y.Doc
  control(): Control | undefined
  /** Everything that the server has is here. */
  isSynced(): boolean
  close(): void
}

/** From here to 4499 a close is final; all others are tried again. */
const final = 4_400
/** Before the next attempt, in ms. */
const pause = 1_000

export const openSimulatedLine = (
  address: { url: string; room: string; token: string },
  events: { sealed(sealed: Sealed): void; ended(): void },
): SimulatedLine => {
  const doc = new Y.Doc()
  let control: Control | undefined
  let socket: WebSocket | undefined
  let synced = false
  let closed = false
  let retry: NodeJS.Timeout | undefined

  const say = (message: Uint8Array) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(new Uint8Array(message))
  }
  const answerSync = (decoder: decoding.Decoder) => {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, yMessage.sync)
    const step = sync.readSyncMessage(decoder, encoder, doc, 'server')
    if (step === sync.messageYjsSyncStep2) synced = true
    if (encoding.length(encoder) > 1) say(encoding.toUint8Array(encoder))
  }
  const hear = ({ data }: { data: unknown }) => {
    if (closed) return
    const decoder = decoding.createDecoder(new Uint8Array(data as ArrayBuffer))
    const type = decoding.readVarUint(decoder)
    if (type === yMessage.sync) answerSync(decoder)
    if (type === extraMessage.control) control = applyControlPatch(control, decodeControl(decoder))
    if (type === extraMessage.sealed) events.sealed(decodeSealed(decoder))
  }
  const connect = () => {
    const { url, room, token } = address
    const protocols = [syncSubprotocol, token, extrasSubprotocol]
    const opening = new WebSocket(`${url.replace(/^http/, 'ws')}/sync/${room}`, protocols)
    opening.binaryType = 'arraybuffer'
    socket = opening
    opening.addEventListener('open', () => say(stateQuestion(doc)))
    opening.addEventListener('message', hear)
    opening.addEventListener('close', ({ code }) => {
      synced = false
      control = undefined
      if (closed) return
      if (code >= final && code < final + 100) events.ended()
      else retry = setTimeout(connect, pause)
    })
  }
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'local') say(updateFrame(update))
  })
  connect()
  return {
    doc,
    control: () => control,
    isSynced: () => synced,
    close: () => {
      closed = true
      clearTimeout(retry)
      socket?.close()
      doc.destroy()
    },
  }
}
