import * as Y from 'yjs'
import { type Briefly, briefly } from '../briefly.ts'
import { answerFrame, isNothing, stateAnswer, stateQuestion, updateFrame } from '../frames.ts'
import type { Timers } from '../timers.ts'
import { webSocketFrame } from '../webSocket/frame.ts'

/**
 * What may come after a snapshot; beyond it the next one is taken anew. Bytes, since many large updates that overwrite
 * each other would be sent to each newcomer, and kept for them, though the board itself is small.
 */
const longestTail = { updates: 100, bytes: 512 * 1024 }

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

/** The whole document as it was, and what has come since. */
interface Kept {
  whole: Buffer
  tail: Buffer[]
  tailBytes: number
}

/** A class, because every room has one. */
class Shared implements Snapshot {
  readonly #doc: Y.Doc
  readonly #asked: Briefly<Buffer>
  readonly #whole: Briefly<Kept>
  /** By state vector: all who were here when the line broke have the same. */
  readonly #rest: Briefly<Map<string, Buffer>>

  constructor(doc: Y.Doc, timers: Timers) {
    this.#doc = doc
    this.#asked = briefly(timers, () => webSocketFrame(stateQuestion(doc)))
    this.#whole = briefly(timers, () => ({
      whole: webSocketFrame(updateFrame(Y.encodeStateAsUpdate(doc))),
      tail: [],
      tailBytes: 0,
    }))
    this.#rest = briefly(timers, () => new Map())
  }

  grown(frame: Buffer): void {
    this.#asked.forget()
    this.#rest.forget()
    const kept = this.#whole.kept()
    if (kept === undefined) return
    kept.tail.push(frame)
    kept.tailBytes += frame.length
    const { updates, bytes } = longestTail
    if (kept.tail.length > updates || kept.tailBytes > bytes) this.#whole.forget()
  }

  question(): Buffer {
    return this.#asked.get()
  }

  answer(stateVector: Uint8Array): readonly Buffer[] {
    if (!isNothing(stateVector)) return [this.#restAfter(stateVector)]
    const { whole, tail } = this.#whole.get()
    return [whole, ...tail, nothingMore]
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
