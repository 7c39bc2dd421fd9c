import { yMessage } from '@firefelt/shared/protocol/messages.ts'
import { messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'
import type { SocketAcks } from './acks.ts'

/** `answer` is all that the server lacks; `update` is one change; the rest carries no change. */
type FrameKind = 'answer' | 'update' | 'other'

/** Both numbers at a frame's head are below 128, so each is one byte. */
const kindOf = (frame: unknown): FrameKind => {
  if (!(frame instanceof Uint8Array) || frame[0] !== yMessage.sync) return 'other'
  if (frame[1] === messageYjsSyncStep2) return 'answer'
  return frame[1] === messageYjsUpdate ? 'update' : 'other'
}

/**
 * A WebSocket for the provider that counts what the server acknowledges. It also holds back updates until the
 * server's first question has been answered: a change made in between would reach the server without those made
 * offline before it, and the answer contains it anyway.
 *
 * @param opened called for each new socket; returns its count
 * @param holdsBack asked of each further update: whether it is to wait for the next socket's answer
 */
export const countingSocket = (
  Base: typeof WebSocket,
  opened: () => SocketAcks,
  holdsBack: () => boolean,
): typeof WebSocket =>
  class extends Base {
    #count = opened()
    #answered = false

    override send(frame: Parameters<WebSocket['send']>[0]): void {
      const kind = kindOf(frame)
      if (kind === 'update' && (!this.#answered || holdsBack())) return
      if (kind !== 'other') this.#count.sent()
      if (kind === 'answer') this.#answered = true
      super.send(frame)
    }
  }
