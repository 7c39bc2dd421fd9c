import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { encodeTimeAnswer } from '@firefelt/shared/protocol/messages.ts'
import { type Frame, readFrame } from './frames.ts'
import type { Live } from './live/live.ts'
import type { Job } from './room/batch.ts'
import type { Session } from './session.ts'
import { costOfBytes } from './writeRate.ts'

interface Room {
  add(job: Job): void
  live: Live
  now(): number
}

/** What it takes of its sender's rate. */
const costOf = (frame: Extract<Frame, { kind: 'askState' | 'update' }>): number =>
  frame.kind === 'askState' ? limits.syncRate.question : 1 + costOfBytes(frame.update.length)

const take = ({ add, live, now }: Room, session: Session, bytes: Uint8Array): void => {
  const frame = readFrame(bytes)
  switch (frame.kind) {
    case 'awareness':
      // Dropped rather than queued: the next one says it better.
      if (session.maySpeak()) live.awareness(session, frame.update)
      return
    case 'stance':
      if (session.maySpeak()) live.stance(session, frame.stance)
      return
    case 'askAwareness':
      if (session.maySpeak()) live.tellAll(session)
      return
    case 'askTime':
      // A stock client would not know what it was told.
      if (session.maySpeak() && session.extras) session.send(encodeTimeAnswer(frame.sent, now()))
      return
    case 'askState':
    case 'update':
      if (session.mayWrite(costOf(frame))) add({ session, ...frame })
      else session.close(closeCodes.tooMany)
      return
    case 'unknown':
      return
  }
}

/** Sorts one message: what is live goes on at once, what is stored waits for its turn. Broken bytes end the session. */
export const receiveFrame = (room: Room, session: Session, bytes: Uint8Array): void => {
  if (session.closed) return
  if (bytes.length > limits.message) {
    session.close(closeCodes.tooLarge)
    return
  }
  try {
    take(room, session, bytes)
  } catch {
    session.close(closeCodes.reset)
  }
}
