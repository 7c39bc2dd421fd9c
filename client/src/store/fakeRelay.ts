import type { Control } from '@firefelt/shared/control/control.ts'
import { controlPatch } from '@firefelt/shared/control/patch.ts'
import { encodeEntry, liveFrame } from '@firefelt/shared/protocol/live.ts'
import {
  encodeAck,
  encodeControl,
  encodeLate,
  type Late,
} from '@firefelt/shared/protocol/messages.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { FakeSocket } from '../connection/fakeSocket.ts'

const syncFrame = (write: (encoder: encoding.Encoder) => void): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0)
    write(encoder)
  })

/** A relay with one client at a time: it stores, broadcasts and acknowledges only when told to. */
export const fakeRelay = (doc = new Y.Doc()) => {
  let socket: FakeSocket | undefined
  let read = 0
  let counted = 0
  let acked = 0

  const take = (frame: Uint8Array) => {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readVarUint(decoder) !== 0) return
    const step = decoding.readVarUint(decoder)
    const body = decoding.readVarUint8Array(decoder)
    if (step === sync.messageYjsSyncStep1) {
      current().receive(syncFrame((encoder) => sync.writeSyncStep2(encoder, doc, body)))
    } else {
      Y.applyUpdate(doc, body, 'client')
      counted++
    }
  }
  const current = (): FakeSocket => {
    if (socket === undefined) throw new Error('no socket was opened')
    return socket
  }
  return {
    doc,
    socket: current,
    /** Opens the newest socket and sends what a relay sends first. */
    open: (control?: Control) => {
      socket = FakeSocket.opened.at(-1)
      read = 0
      counted = 0
      acked = 0
      current().open()
      if (control) current().receive(encodeControl(controlPatch(undefined, control)))
    },
    /** Asks for what the document lacks, as every relay does. */
    ask: () => current().receive(syncFrame((encoder) => sync.writeSyncStep1(encoder, doc))),
    /** Takes what the client has sent so far; `ack` tells it so. */
    flush: ({ ack = true } = {}) => {
      const { sent } = current()
      while (read < sent.length) take(sent[read++] as Uint8Array)
      if (ack && counted > acked) {
        acked = counted
        current().receive(encodeAck(acked))
      }
    },
    /** Somebody else's change. */
    change: (write: (doc: Y.Doc) => void) => {
      const before = Y.encodeStateVector(doc)
      write(doc)
      const update = Y.encodeStateAsUpdate(doc, before)
      current().receive(syncFrame((encoder) => sync.writeUpdate(encoder, update)))
    },
    control: (before: Control, after: Control) =>
      current().receive(encodeControl(controlPatch(before, after))),
    /** Says who is here, each on a screen of their own; one who is named twice has two. */
    presence: (participants: readonly string[]) => {
      const entries = participants.map((id, seat) =>
        encodeEntry({ kind: 'here', seat, id, role: 'participant' }),
      )
      current().receive(liveFrame(encodeEntry({ kind: 'anew' }), ...entries))
    },
    late: (late: Late) => current().receive(encodeLate(late)),
  }
}
