import type { Duplex } from 'node:stream'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import type { Socket } from '../session.ts'
import { closeFrame } from './closing.ts'
import { controlFrame } from './frame.ts'
import { kinds } from './kinds.ts'
import { type Heard, readFrames, type Unfinished } from './reader.ts'
import { Violation, violationCodes } from './violation.ts'

/** Bytes in a message that is read: a little over the limit, so that the relay itself can say 4413, which is final. */
const most = limits.message * 4
/** Bytes in what is read of a line that is being closed: what steers it is never longer, and nothing else counts. */
const mostWhileClosing = 125
/**
 * ms that the other side has to answer a close, and to read the last word about what it may not send, or that it is not
 * let in.
 */
const patience = { closing: 30_000, failing: 2_000 }
/** How often the heartbeat may find the same message unfinished: its end has a minute at least. */
const mostVisits = 3

/** Who sits at the end of a line. */
export interface Listener {
  message(bytes: Uint8Array): void
  /** Nothing comes any more, nor goes. */
  gone(): void
}

/** Who has lines. */
export interface Exchange {
  /** A line was closed from here. @param code with which */
  closed(code: number): void
  gone(line: Line): void
}

const line = Symbol('line')

/** The stream knows its line, so that thousands of idle ones need no function of their own. */
interface Lined extends Duplex {
  [line]?: Line
}

function onData(this: Lined, chunk: Uint8Array): void {
  this[line]?.take(chunk)
}
function onClose(this: Lined): void {
  this[line]?.gone()
}
/** What broke is closed as well. */
const onError = (): void => {}

/**
 * A server's end of a WebSocket: RFC 6455 on a stream that has been upgraded. Nothing is read before somebody listens or
 * it is closed. Frames that were put together once are written as they are, to as many lines as read them.
 */
export class Line implements Socket, Heard {
  readonly #stream: Lined
  readonly #exchange: Exchange
  #listener: Listener | undefined
  #unfinished: Unfinished | undefined
  /** `closing` when a close was said, `over` when nothing more is understood. */
  #state: 'open' | 'closing' | 'over' = 'open'
  #timer: NodeJS.Timeout | undefined
  #isPinged = false
  /** What the last ping said that has yet to be answered. */
  #asked: Uint8Array | undefined
  /** How often the heartbeat has found the same message unfinished: a timer for each would be one for each idle line. */
  #visits = 0

  /** @param head what came behind the handshake already */
  constructor(stream: Duplex, head: Uint8Array, exchange: Exchange) {
    this.#stream = stream
    this.#exchange = exchange
    this.#stream[line] = this
    // Whoever says nothing more is gone.
    stream.allowHalfOpen = false
    if (head.length > 0) stream.unshift(head)
    stream.on('error', onError).on('close', onClose)
  }

  get isOpen(): boolean {
    return this.#state === 'open'
  }

  get waiting(): number {
    return this.#stream.writableLength
  }

  get isBehind(): boolean {
    // Asked for each reader and tick: nearly always nothing waits, which costs less to know.
    return this.#stream.writableLength > 0 && this.#stream.writableNeedDrain
  }

  whenCaughtUp(task: () => void): void {
    this.#stream.once('drain', task)
  }

  listen(listener: Listener): void {
    this.#listener = listener
    this.#read()
  }

  write(...frames: readonly Uint8Array[]): void {
    if (this.#state !== 'open') return
    if (frames.length > 1) this.#stream.cork()
    for (const frame of frames) this.#stream.write(frame)
    if (frames.length > 1) this.#stream.uncork()
  }

  /**
   * Asks whether anybody is there; whoever left the last such question unanswered is not. Whoever is, and ends no message,
   * holds memory for nothing.
   */
  ping(): void {
    if (this.#isPinged) {
      this.terminate()
      return
    }
    this.#visits = this.#unfinished === undefined ? 0 : this.#visits + 1
    if (this.#visits >= mostVisits) {
      this.#finish(violationCodes.unfinished, patience.failing)
      return
    }
    this.#isPinged = true
    this.write(controlFrame(kinds.ping, []))
  }

  close(code: number): void {
    if (this.#state !== 'open') return
    this.#exchange.closed(code)
    // Its answer would come behind the rest of a message that nobody needs.
    if (this.#unfinished !== undefined) this.#finish(code, patience.failing)
    else {
      this.#say(code, this.#listener === undefined ? patience.failing : patience.closing)
      this.#state = 'closing'
    }
    // To hear the answer.
    this.#read()
  }

  terminate(): void {
    this.#state = 'over'
    this.#stream.destroy()
  }

  onMessage(bytes: Uint8Array): void {
    this.#visits = 0
    if (this.#state === 'open') this.#listener?.message(bytes)
  }

  onPing(payload: Uint8Array): void {
    this.#asked = payload
  }

  onPong(): void {
    this.#isPinged = false
  }

  onClose(code: number | undefined): void {
    this.#finish(code, patience.closing)
  }

  /** What came. */
  take(chunk: Uint8Array): void {
    if (this.#state === 'over') return
    const before = this.#unfinished
    // It may come to its end now, and be what the line is closed for.
    this.#unfinished = undefined
    const taken = this.#state === 'open' ? most : mostWhileClosing
    try {
      this.#unfinished = readFrames(chunk, before, taken, this)
    } catch (error) {
      if (!(error instanceof Violation)) throw error
      this.#finish(error.code, patience.failing)
    }
    this.#answer()
    // Closed by what came in it: what came behind that need not be kept.
    if (this.#state === 'closing' && this.#unfinished !== undefined)
      this.#finish(undefined, patience.failing)
  }

  gone(): void {
    this.#state = 'over'
    clearTimeout(this.#timer)
    this.#exchange.gone(this)
    this.#listener?.gone()
  }

  #read(): void {
    if (this.#stream.listenerCount('data') === 0) this.#stream.on('data', onData)
  }

  /** One answer will do for all that came together (RFC 6455, 5.5.3): ten thousand of them are a single read. */
  #answer(): void {
    const asked = this.#asked
    if (asked === undefined) return
    this.#asked = undefined
    // One who asks and asks, and reads no answer.
    if (this.waiting > limits.socketBuffer) this.terminate()
    else this.write(controlFrame(kinds.pong, asked))
  }

  #say(code: number | undefined, ms: number): void {
    this.#stream.write(closeFrame(code))
    this.#giveUpAfter(ms)
  }

  /** Says the last word, if it has not been said. What still comes is read and dropped, or that word might be lost. */
  #finish(code: number | undefined, ms: number): void {
    if (this.#state === 'open') this.#say(code, ms)
    else this.#giveUpAfter(ms)
    this.#state = 'over'
    this.#unfinished = undefined
    this.#stream.end()
  }

  #giveUpAfter(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.terminate(), ms)
  }
}
