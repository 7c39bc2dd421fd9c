import * as Y from 'yjs'
import { type Briefly, briefly } from '../briefly.ts'
import { answerFrame, isNothing, stateAnswer, stateQuestion, updateFrame } from '../frames.ts'
import type { Timers } from '../timers.ts'
import { webSocketFrame } from '../webSocket/frame.ts'

/** Updates after which a snapshot is taken anew rather than sent with a longer tail. */
const longestTail = 100

/** A document's state as the relay's readers are sent it, put together once for many who come at the same time. */
export interface Snapshot {
  /** The document has taken one more update, which stands in this WebSocket frame. */
  grown(frame: Buffer): void
  /** Asks a client for what the document lacks. */
  question(): Buffer
  /** The WebSocket frames that bring a client up to date. @param stateVector what it has */
  answer(stateVector: Uint8Array): readonly Buffer[]
  /** Nobody will ask again. */
  stop(): void
}

/** What ends an answer in several parts: a client takes itself to be up to date when it gets this. */
const nothingMore = webSocketFrame(answerFrame(new Uint8Array([0, 0])))

/** Answers to those who had some of it that are kept at a time. */
const mostKept = 8

/** A class, because every room has one. */
class Shared implements Snapshot {
  readonly #doc: Y.Doc
  readonly #asked: Briefly<Buffer>
  readonly #whole: Briefly<Buffer[]>
  /** By state vector: all who were here when the line broke have the same. */
  readonly #rest: Briefly<Map<string, Buffer>>

  constructor(doc: Y.Doc, timers: Timers) {
    this.#doc = doc
    this.#asked = briefly(timers, () => webSocketFrame(stateQuestion(doc)))
    this.#whole = briefly(timers, () => [webSocketFrame(updateFrame(Y.encodeStateAsUpdate(doc)))])
    this.#rest = briefly(timers, () => new Map())
  }

  grown(frame: Buffer): void {
    this.#asked.forget()
    this.#rest.forget()
    const frames = this.#whole.kept()
    if (frames !== undefined && frames.push(frame) > longestTail) this.#whole.forget()
  }

  question(): Buffer {
    return this.#asked.get()
  }

  answer(stateVector: Uint8Array): readonly Buffer[] {
    return isNothing(stateVector)
      ? [...this.#whole.get(), nothingMore]
      : [this.#restAfter(stateVector)]
  }

  #restAfter(stateVector: Uint8Array): Buffer {
    const key = Buffer.from(stateVector).toString('latin1')
    const kept = this.#rest.get()
    const frame = kept.get(key) ?? webSocketFrame(stateAnswer(this.#doc, stateVector))
    if (kept.size < mostKept) kept.set(key, frame)
    return frame
  }

  stop(): void {
    this.#asked.forget()
    this.#whole.forget()
    this.#rest.forget()
  }
}

export const createSnapshot = (doc: Y.Doc, timers: Timers): Snapshot => new Shared(doc, timers)
