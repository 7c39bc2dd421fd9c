import type { Control } from '@firefelt/shared/control/control.ts'
import { controlPatch } from '@firefelt/shared/control/patch.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { encodeAck, encodeControl, encodeLate } from '@firefelt/shared/protocol/messages.ts'
import * as Y from 'yjs'
import { updateFrame } from '../frames.ts'
import { webSocketFrame } from '../webSocket/frame.ts'
import type { Batch } from './batch.ts'
import { dismiss } from './ended.ts'
import { know, type RoomState } from './roomState.ts'

const tellControl = (room: RoomState, control: Control) => {
  if (control === room.control) return
  const frame = webSocketFrame(encodeControl(controlPatch(room.control, control)))
  for (const session of room.sessions) if (session.extras) session.write(frame)
  room.control = control
  room.wholeControl.forget()
  room.live.judge()
}

const tellUpdates = ({ sessions, board, live }: RoomState, { updates, writers }: Batch) => {
  if (updates.length === 0) return
  const [writer] = writers
  const only = writers.size === 1 ? writer : undefined
  const frame = webSocketFrame(updateFrame(Y.mergeUpdates(updates)))
  board.snapshot.grown(frame)
  for (const session of sessions) {
    if (session.caughtUp && session !== only) session.write(frame)
  }
  live.hurry()
}

const tellSealed = ({ sessions, control }: RoomState, { sealed }: Batch) => {
  for (const { message, isFor } of sealed) {
    for (const session of sessions) {
      if (session.extras && isFor(control, session.actor.id)) session.send(message)
    }
  }
}

const answer = ({ sessions, board }: RoomState, { answers }: Batch) => {
  for (const [session, stateVector] of answers) {
    if (session.closed) continue
    session.writeBoard(board.snapshot.answer(stateVector))
    session.caughtUp = true
    // One who came after the end has now seen what it came to.
    if (!sessions.has(session)) session.close(closeCodes.ended)
  }
}

/** Tells each writer what has become of what it wrote. */
const tellWriters = ({ late, acks }: Batch) => {
  for (const [session, changes] of late) if (session.extras) session.send(encodeLate(changes))
  for (const [session, count] of acks) {
    session.acked += count
    if (session.extras) session.send(encodeAck(session.acked))
  }
}

/** Tells everyone of a batch that is on disk: each what is theirs to know. */
export const tell = (room: RoomState, batch: Batch): void => {
  tellControl(room, batch.control)
  tellUpdates(room, batch)
  tellSealed(room, batch)
  answer(room, batch)
  tellWriters(batch)
  for (const credential of batch.credentials) know(room, credential)
  for (const done of batch.done) done()
  if (room.control.phase === 'ended') dismiss(room)
}
