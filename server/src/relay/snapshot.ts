import type * as Y from 'yjs'
import { stateAnswer, stateQuestion } from './frames.ts'
import { webSocketFrame } from './webSocketFrame.ts'

/** Updates after which a snapshot is taken anew rather than sent with a longer tail. */
const longestTail = 100

/** A document's state as the relay's readers are sent it, put together once for many. */
export interface Snapshot {
  /** The document has taken one more update, which stands in this WebSocket frame. */
  grown(frame: Buffer): void
  /** Asks a client for what the document lacks. */
  question(): Buffer
  /** The WebSocket frames that bring a client up to date. @param stateVector what it has */
  answer(stateVector: Uint8Array): Buffer[]
}

/** A state vector of a client that has nothing yet. */
const isNothing = (stateVector: Uint8Array): boolean =>
  stateVector.length === 0 || (stateVector.length === 1 && stateVector[0] === 0)

export const createSnapshot = (doc: Y.Doc): Snapshot => {
  let asked: Buffer | undefined
  let whole: Buffer | undefined
  let tail: Buffer[] = []

  const take = (): Buffer => {
    tail = []
    whole = webSocketFrame(stateAnswer(doc, new Uint8Array([0])))
    return whole
  }

  return {
    grown: (frame) => {
      asked = undefined
      if (whole === undefined) return
      if (tail.push(frame) > longestTail) {
        whole = undefined
        tail = []
      }
    },
    question: () => {
      asked ??= webSocketFrame(stateQuestion(doc))
      return asked
    },
    answer: (stateVector) =>
      isNothing(stateVector)
        ? [whole ?? take(), ...tail]
        : [webSocketFrame(stateAnswer(doc, stateVector))],
  }
}
