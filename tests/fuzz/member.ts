import type { Actor } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { applyControlPatch } from '@firefelt/shared/control/patch.ts'
import { emptyHistory, type History } from '@firefelt/shared/operations/history.ts'
import {
  decodeAck,
  decodeControl,
  decodeLate,
  extraMessage,
} from '@firefelt/shared/protocol/messages.ts'
import * as Y from 'yjs'
import { answer, change, presence, question, read } from './frames.ts'
import type { Wire } from './wire.ts'

/** Somebody's device: a board that goes on offline, and at most one socket. */
export interface Member {
  readonly name: string
  readonly actor: Actor
  readonly extras: boolean
  readonly doc: Y.Doc
  readonly wire: Wire | undefined
  /** As far as a client with extras has heard; a stock client never does. */
  readonly control: Control | undefined
  history: History
  /** Acts that the server took back. */
  readonly late: number
  readonly acked: number
  /** Since it last came back, it has heard all that it missed. */
  readonly caughtUp: boolean
  connect(wire: Wire): void
  /** Takes the next thing that the server sent. @returns the code, when it was a close */
  hear(): number | undefined
  /** The network is gone; the server need not know yet. */
  lose(): void
  /** Says something of itself that is not stored. */
  wave(state: object | null): void
}

/** @param copy what the device kept of the board */
export const createMember = (
  name: string,
  actor: Actor,
  extras: boolean,
  copy?: Uint8Array,
): Member => {
  const doc = new Y.Doc()
  if (copy !== undefined) Y.applyUpdate(doc, copy, 'kept')
  let wire: Wire | undefined
  let answered = false
  let caughtUp = true
  let control: Control | undefined
  let [late, acked, clock] = [0, 0, 0]

  // As the real client: what is done before the server's question is part of the answer to it.
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'local' && answered) wire?.up.push(change(update))
  })
  const hearExtra = (type: number, decoder: Parameters<typeof decodeAck>[0]) => {
    if (type === extraMessage.control) control = applyControlPatch(control, decodeControl(decoder))
    if (type === extraMessage.ack) acked = decodeAck(decoder)
    if (type === extraMessage.late) late += decodeLate(decoder).length
  }
  const hearFrame = (frame: Uint8Array) => {
    const said = read(frame)
    if (said.kind === 'question') {
      answered = true
      wire?.up.push(answer(doc, said.body))
    } else if (said.kind === 'answer' || said.kind === 'update') {
      Y.applyUpdate(doc, said.body, 'server')
      if (said.kind === 'answer') caughtUp = true
    } else if (said.kind === 'extra') hearExtra(said.type, said.decoder)
  }
  const lose = () => {
    wire = undefined
    answered = false
    acked = 0
  }
  return {
    name,
    actor,
    extras,
    doc,
    get wire() {
      return wire
    },
    get control() {
      return control
    },
    history: emptyHistory,
    get late() {
      return late
    },
    get acked() {
      return acked
    },
    get caughtUp() {
      return caughtUp
    },
    connect: (opened) => {
      wire = opened
      caughtUp = false
      wire.up.push(question(doc))
    },
    hear: () => {
      const next = wire?.down.shift()
      if (typeof next === 'number') {
        wire?.notice()
        lose()
        return next
      }
      if (next !== undefined) hearFrame(next)
      return undefined
    },
    lose,
    wave: (state) => wire?.up.push(presence(doc.clientID, ++clock, state)),
  }
}
