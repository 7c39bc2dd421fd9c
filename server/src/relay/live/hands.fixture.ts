import { decodeEntries, type Stance } from '@firefelt/shared/protocol/live.ts'
import { extraMessage, yMessage } from '@firefelt/shared/protocol/messages.ts'
import * as decoding from 'lib0/decoding'
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Session } from '../session.ts'
import { messagesIn } from '../webSocket/frame.ts'
import { awarenessEntry, awarenessHead } from './awarenessFrame.ts'

/** What a stock client says of itself, as its first word. */
export const presenceFrame = (state: object): Uint8Array => {
  const entry = awarenessEntry(7, 1, JSON.stringify(state))
  return Buffer.concat([awarenessHead(entry.length, 1), entry])
}

/** Whether a reader is shown anybody who holds a post-it, or points. */
export interface Look {
  holds: boolean
  points: boolean
}

/** What a reader is shown of everybody's hands, with extras or without, from now on: a look for each message. */
export const watchHands = (session: Session) => {
  const seats = new Map<number, Stance>()
  const awareness = new Awareness(new Y.Doc())
  awareness.setLocalState(null)
  const looks: Look[] = []
  const look = () => {
    const states = [...awareness.getStates().values()]
    const stances = [...seats.values()]
    looks.push({
      holds: stances.some(({ air }) => air) || states.some(({ drag }) => drag),
      points: stances.some(({ cursor }) => cursor) || states.some(({ cursor }) => cursor),
    })
  }
  const hear = (message: Uint8Array) => {
    if (message[0] === extraMessage.live) {
      for (const entry of decodeEntries(Uint8Array.from(message.subarray(1)))) {
        if (entry.kind === 'stance') seats.set(entry.seat, entry)
        if (entry.kind === 'left') seats.delete(entry.seat)
      }
      look()
    } else if (message[0] === yMessage.awareness) {
      const decoder = decoding.createDecoder(message.subarray(1))
      applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), null)
      look()
    }
  }
  const write = session.write.bind(session)
  session.write = (...frames) => {
    messagesIn(...frames).forEach(hear)
    write(...frames)
  }
  return { looks, end: () => awareness.destroy() }
}
