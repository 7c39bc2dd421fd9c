import type { Actor } from '@firefelt/shared/board/actor.ts'
import type { Standing } from '@firefelt/shared/permissions/moment.ts'
import {
  decodeEntries,
  encodeStance,
  type LiveEntry,
  type Stance,
} from '@firefelt/shared/protocol/live.ts'
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createClientIds } from '../guard/clientIds.ts'
import { handClock } from '../room/room.fixture.ts'
import { Session } from '../session.ts'
import { messagesIn } from '../webSocket/frame.ts'
import { awarenessEntry, awarenessHead } from './awarenessFrame.ts'
import { createLive } from './live.ts'

/** Who is in a room and what they do, on a clock that stands still until it is moved. */
export const liveRoom = () => {
  const clock = handClock()
  const control: Standing = { locked: false, phase: 'open', participants: {} }
  const sessions = new Set<Session>()
  const live = createLive(sessions, () => control, clock.timers, createClientIds(new Y.Doc()))

  const connect = (actor: Actor, extras: boolean, write: (message: Uint8Array) => void) => {
    let caughtUp: (() => void) | undefined
    const socket = {
      waiting: 0,
      isBehind: false,
      whenCaughtUp: (task: () => void) => {
        caughtUp = task
      },
      write: (...frames: readonly Uint8Array[]) => messagesIn(...frames).forEach(write),
      close: () => {},
      terminate: () => {},
    }
    const session = new Session(socket, actor, extras, clock.timers.now)
    sessions.add(session)
    live.join(session)
    return {
      session,
      socket,
      catchUp: () => {
        socket.isBehind = false
        caughtUp?.()
      },
      leave: () => {
        sessions.delete(session)
        live.leave(session)
      },
    }
  }

  /** A client with extras; `heard` are the messages it got, oldest first. */
  const client = (actor: Actor) => {
    const heard: LiveEntry[][] = []
    const line = connect(actor, true, (message) =>
      heard.push(decodeEntries(Uint8Array.from(message.subarray(1)))),
    )
    const say = (stance: Stance) => live.stance(line.session, encodeStance(stance))
    return { ...line, heard, say }
  }

  /** A stock client, with y-protocols' own idea of who is here. */
  const stock = (actor: Actor) => {
    const awareness = new Awareness(new Y.Doc())
    awareness.setLocalState(null)
    let messages = 0
    const line = connect(actor, false, (message) => {
      messages++
      // The type and a length of one or two bytes, then what y-protocols reads.
      applyAwarenessUpdate(awareness, message.subarray((message[1] ?? 0) < 128 ? 2 : 3), null)
    })
    const say = (...entries: [client: number, clock: number, state: unknown][]) => {
      const bytes = entries.map(([id, tick, state]) =>
        awarenessEntry(id, tick, JSON.stringify(state)),
      )
      const body = Buffer.concat(bytes)
      live.awareness(
        line.session,
        Buffer.concat([awarenessHead(body.length, bytes.length).subarray(-1), body]),
      )
    }
    const states = () => [...awareness.getStates().values()]
    return { ...line, say, states, messages: () => messages, end: () => awareness.destroy() }
  }

  /** Long enough for a tick, and the pause after it. */
  const pass = (ms: number) => {
    clock.pass(ms)
    clock.pass(ms)
  }
  return { live, control, client, stock, pass }
}
