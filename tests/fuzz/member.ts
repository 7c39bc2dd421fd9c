import type { Actor } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { applyControlPatch } from '@firefelt/shared/control/patch.ts'
import { emptyHistory, type History } from '@firefelt/shared/operations/history.ts'
import {
  decodeEntries,
  encodeStance,
  liveFrame,
  type Stance,
} from '@firefelt/shared/protocol/live.ts'
import {
  decodeAck,
  decodeControl,
  decodeLate,
  extraMessage,
} from '@firefelt/shared/protocol/messages.ts'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { answer, change, isWrite, presence, question, read } from './frames.ts'
import type { Wire } from './wire.ts'

export interface Other extends Stance {
  id: string
  role: string
}

/** How many frames of earlier lines are kept, to come once more. */
const mostKept = 20

/** Somebody's device: a board that goes on offline, and at most one socket. */
export interface Member {
  readonly name: string
  readonly actor: Actor
  readonly extras: boolean
  /** It does what it may not, and signs as it likes. */
  readonly forges: boolean
  readonly doc: Y.Doc
  readonly wire: Wire | undefined
  /** Whether it has told what the server lacked, on this line. */
  readonly answered: boolean
  /** Writes of lines that were lost, whether they arrived or not. */
  readonly past: readonly Uint8Array[]
  /** As far as a client with extras has heard; a stock client never does. */
  readonly control: Control | undefined
  history: History
  /** Acts that the server took back. */
  readonly late: number
  readonly acked: number
  connect(wire: Wire): void
  /** Takes the next thing that the server sent. @returns the code, when it was a close */
  hear(): number | undefined
  /** The network is gone; the server need not know yet. */
  lose(): void
  /** Says what it holds in the air, each kind of client in its own way. */
  wave(stance: Stance): void
  /** The others, by seat, as a client with extras has heard of them. */
  readonly others: ReadonlyMap<number, Other>
}

/** A device: whose, of which kind, and what it kept of the board. */
export interface Device {
  actor: Actor
  extras: boolean
  copy?: Uint8Array | undefined
  forges?: boolean
}

export const createMember = (
  name: string,
  { actor, extras, copy, forges = false }: Device,
): Member => {
  const doc = new Y.Doc()
  if (copy !== undefined) Y.applyUpdate(doc, copy, 'kept')
  let wire: Wire | undefined
  let past: Uint8Array[] = []
  let answered = false
  let control: Control | undefined
  let [late, acked, clock] = [0, 0, 0]

  // As the real client: what is done before the server's question is part of the answer to it.
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'local' && answered) wire?.up.push(change(update))
  })
  const others = new Map<number, Other>()
  const hearLive = (bytes: Uint8Array) => {
    for (const entry of decodeEntries(bytes)) {
      if (entry.kind === 'anew') others.clear()
      else if (entry.kind === 'left') others.delete(entry.seat)
      else {
        const { kind, seat, ...said } = entry
        const { id, role } = { ...others.get(seat), ...said }
        if (id === undefined || role === undefined) throw new Error(`a stance of nobody: ${seat}`)
        others.set(seat, { id, role, ...(kind === 'stance' && said) })
      }
    }
  }
  const hearExtra = (type: number, decoder: decoding.Decoder) => {
    if (type === extraMessage.live) hearLive(decoding.readTailAsUint8Array(decoder))

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
    } else if (said.kind === 'extra') hearExtra(said.type, said.decoder)
  }
  const lose = () => {
    if (wire !== undefined) {
      past = [...past, ...wire.written, ...wire.up.filter(isWrite)].slice(-mostKept)
    }
    wire = undefined
    answered = false
    acked = 0
    others.clear()
  }
  return {
    name,
    actor,
    extras,
    forges,
    doc,
    get wire() {
      return wire
    },
    get answered() {
      return answered
    },
    get past() {
      return past
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
    connect: (opened) => {
      wire = opened
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
    others,
    wave: (stance) => {
      const awareness = () => presence(doc.clientID, ++clock, { drag: stance.air })
      wire?.up.push(extras ? liveFrame(encodeStance(stance)) : awareness())
    },
  }
}
