import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Socket } from './session.ts'

/** Closes a WebSocket with one of `closeCodes`. */
export type Close = (webSocket: WebSocket, code: number) => void

/**
 * A WebSocket whose messages are written past `ws`, straight to its stream: a frame that is put together once serves
 * every reader, with one `write` each. `ws` writes its own (pings, closes) whole and at once, so they never mix.
 */
export class WebSocketStream implements Socket {
  readonly #webSocket: WebSocket
  readonly #stream: Duplex
  readonly #close: Close

  constructor(webSocket: WebSocket, stream: Duplex, close: Close) {
    this.#webSocket = webSocket
    this.#stream = stream
    this.#close = close
  }

  get waiting(): number {
    return this.#stream.writableLength
  }

  get isBehind(): boolean {
    return this.#stream.writableNeedDrain
  }

  whenCaughtUp(task: () => void): void {
    this.#stream.once('drain', task)
  }

  write(frame: Uint8Array): void {
    if (this.#webSocket.readyState === this.#webSocket.OPEN) this.#stream.write(frame)
  }

  close(code: number): void {
    this.#close(this.#webSocket, code)
  }

  terminate(): void {
    this.#webSocket.terminate()
  }
}
