import type { Actor } from '@firefelt/shared/board/actor.ts'
import type { CloseCode } from '@firefelt/shared/protocol/closeCodes.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { taken } from './rate.ts'
import { webSocketFrame } from './webSocket/frame.ts'
import { WriteRate } from './writeRate.ts'

/** The part of a WebSocket that a session needs: a test can hand in its own, flushed by hand. */
export interface Socket {
  /** Bytes that wait for a slow reader. */
  readonly waiting: number
  /** Whether so much waits that it should read before it is sent more. */
  readonly isBehind: boolean
  /** Runs `task` once, when it is no longer behind. */
  whenCaughtUp(task: () => void): void
  /** Writes in one go. @param frames whole WebSocket frames, or the parts of one */
  write(...frames: readonly Uint8Array[]): void
  close(code: number, reason?: string): void
  terminate(): void
}

/** Bytes that are laid side by side: a longer frame is shared by its readers, not copied for each. */
const mostCopied = 4_096

/** One socket of one actor in a room. A class, because thousands of them may be idle: they share their methods. */
export class Session {
  readonly actor: Actor
  /** Whether it understands messages beyond y-websocket's own. */
  readonly extras: boolean
  /** It was told the whole board: before that, what is new would come to it without what it builds on. */
  caughtUp = false
  /** It has told all that the server lacked: from now on, each of its updates builds on what is here. */
  answered = false
  /** Updates that the answer will bring along, and those behind them: they are acked with it. */
  early = 0
  /** Sync updates of this socket that are on disk. */
  acked = 0
  /** ms; when it was last sent anything. */
  lastSent: number
  closed = false
  readonly #socket: Socket
  readonly #now: () => number
  #catchingUp = false
  readonly #writes: WriteRate
  /** When it may speak as much at once as anybody; see `taken`. */
  #speaksFullAt = 0
  /** Bytes of the board as it was last sent: it asked for them, and may take its time with them. */
  #board = 0
  /** Frames that go out together, while some are being gathered. */
  #gathered: Uint8Array[] | undefined

  /** @param writes the actor's, shared by all their sockets */
  constructor(
    socket: Socket,
    actor: Actor,
    extras: boolean,
    now: () => number,
    writes = new WriteRate(),
  ) {
    this.#writes = writes
    this.#socket = socket
    this.#now = now
    this.actor = actor
    this.extras = extras
    this.lastSent = now()
  }

  /** Whether it may ask or write so much more, and has done so; see `limits.syncRate`. */
  mayWrite(cost: number): boolean {
    return this.#writes.take(cost, this.#now())
  }

  /** Whether it may say once more what is only live, and has done so. */
  maySpeak(): boolean {
    const fullAt = taken(limits.liveRate, this.#speaksFullAt, this.#now())
    this.#speaksFullAt = fullAt ?? this.#speaksFullAt
    return fullAt !== undefined
  }

  /** Sends one message to this reader alone. */
  send(message: Uint8Array): void {
    this.write(webSocketFrame(message))
  }

  /**
   * Sends WebSocket frames, or the parts of one, that others may be sent too. A reader who lets too much wait is cut.
   */
  write(...frames: readonly Uint8Array[]): void {
    if (this.#gathered === undefined) this.#write(frames)
    else this.#gathered.push(...frames)
  }

  /** Sends the whole board, or what of it is new, to one who has asked for it. */
  writeBoard(frames: readonly Uint8Array[]): void {
    this.#board = frames.reduce((sum, frame) => sum + frame.length, 0)
    this.write(...frames)
  }

  /** What is written from now on waits for `flush`: one `write` of the kernel's costs more than all that is in it. */
  gather(): void {
    this.#gathered ??= []
  }

  flush(): void {
    const frames = this.#gathered ?? []
    this.#gathered = undefined
    const length = frames.reduce((sum, frame) => sum + frame.length, 0)
    this.#write(frames.length > 1 && length <= mostCopied ? [Buffer.concat(frames)] : frames)
  }

  #write(frames: readonly Uint8Array[]): void {
    if (this.closed || frames.length === 0) return
    if (this.#socket.waiting > limits.socketBuffer + this.#board) {
      // A close frame would wait behind all that it does not read.
      this.close(closeCodes.tooSlow)
      this.#socket.terminate()
      return
    }
    this.lastSent = this.#now()
    this.#socket.write(...frames)
  }

  /** Whether it has yet to read so much that what is only live is better skipped. */
  isBehind(): boolean {
    return this.#socket.isBehind
  }

  /** Runs `task` when it has caught up; while it has not, only the first one given counts. */
  whenCaughtUp(task: () => void): void {
    if (this.#catchingUp) return
    this.#catchingUp = true
    this.#socket.whenCaughtUp(() => {
      this.#catchingUp = false
      if (!this.closed) task()
    })
  }

  close(code: CloseCode): void {
    this.flush()
    if (this.closed) return
    this.closed = true
    this.#socket.close(code)
  }
}

/** What `task` says to one of these readers goes out in one piece. */
export const inOnePiece = (readers: Iterable<Session>, task: () => void): void => {
  for (const reader of readers) reader.gather()
  try {
    task()
  } finally {
    for (const reader of readers) reader.flush()
  }
}
