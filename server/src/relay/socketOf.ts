import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Socket } from './session.ts'

/** Closes a WebSocket with one of `closeCodes`. */
export type Close = (webSocket: WebSocket, code: number) => void

/**
 * A WebSocket whose messages are written past `ws`, straight to its stream: a frame that is put together once serves
 * every reader, with one `write` each. `ws` writes its own (pings, closes) whole and at once, so they never mix.
 */
export const socketOf = (webSocket: WebSocket, stream: Duplex, close: Close): Socket => ({
  get waiting() {
    return stream.writableLength
  },
  get isBehind() {
    return stream.writableNeedDrain
  },
  whenCaughtUp: (task) => {
    stream.once('drain', task)
  },
  write: (frame) => {
    if (webSocket.readyState === webSocket.OPEN) stream.write(frame)
  },
  close: (code) => close(webSocket, code),
  terminate: () => webSocket.terminate(),
})
