import type { ControlPatch } from '@firefelt/shared/control/patch.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import {
  decodeEntries,
  encodeStance,
  type LiveEntry,
  liveFrame,
  type Stance,
} from '@firefelt/shared/protocol/live.ts'
import {
  decodeAck,
  decodeControl,
  decodeLate,
  decodeSealed,
  decodeTimeAnswer,
  encodeTimeQuestion,
  extraMessage,
  type Late,
  type Sealed,
} from '@firefelt/shared/protocol/messages.ts'
import type { TimeAnswer } from '@firefelt/shared/protocol/serverTime.ts'
import { extrasSubprotocol, syncSubprotocol } from '@firefelt/shared/protocol/subprotocols.ts'
import * as decoding from 'lib0/decoding'
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import type { Acks, SocketAcks } from './acks.ts'
import { countingSocket } from './countingSocket.ts'

/** A line this quiet when somebody looks again may be dead: ms since the last message. */
const quiet = 5_000
/** How long a socket may take to open when somebody is waiting, in ms. */
const slow = 3_000
/** After somebody looks again, when a socket that still hangs is replaced: ms, one after the other. */
const impatience = [1_500, 3_000] as const
/** Failures in a row after which the provider waits as long as it may. */
const longPause = 6

export interface LineEvents {
  control(patch: ControlPatch): void
  /** The server speaks of the room in a way that this page does not know. */
  unreadable(): void
  late(late: Late): void
  /** The hidden draft that one shapes, as it is stored now. */
  sealed?(sealed: Sealed): void
  /** Who else is here, and what they hold in the air. */
  live(entries: readonly LiveEntry[]): void
  /** A socket is open: the server can be asked. */
  opened(): void
  /** The server's time, as it was asked for. */
  time(answer: TimeAnswer): void
  /** Everything that the server has is here. */
  synced(): void
  /** The socket is gone; the line tries again by itself. @param code why, when the server has closed it */
  lost(code?: number): void
  /** The server closed it and a retry cannot mend it; see `closeCodes`. */
  closed(code: number): void
}

export interface LineOptions {
  /** Where the relay answers, without the room, e.g. `wss://host/sync`. */
  url: string
  room: string
  token: string
  doc: Y.Doc
  acks: Acks
  events: LineEvents
  Socket: typeof WebSocket
  now(): number
}

/** One document's line to the relay, over as many sockets as it takes. */
export interface Line {
  /** Everything that the server has is here, as far as is known. */
  isSynced(): boolean
  /** Shows the others what one holds in the air, until one says otherwise. */
  say(stance: Stance): void
  /** Asks for the server's time, if the line is up; the answer comes as an event. */
  askTime(): void
  /** Connects, also after the server has closed it for good. */
  connect(): void
  /** Somebody looks again: makes sure within a moment that the line is alive. */
  wake(): void
  /** Drops the socket and tries anew. */
  renew(): void
  /**
   * No change leaves on this socket from now on. What the disk brings may be a whole board, larger than a message may be,
   * and what is done next builds on it: the answer on a new socket holds both, and of the board what the server lacks.
   */
  hold(): void
  /** Changes leave again. True when some were held back, for which the line must be renewed. */
  release(): boolean
  close(): void
}

/** 60 phones that lost the same server must not all come back at the same moment. */
const jittered = () => 2_500 * (0.6 + Math.random() * 0.8)

const listenForExtras = (
  provider: WebsocketProvider,
  { events }: LineOptions,
  stored: (count: number) => void,
): void => {
  // A message that is not what it says is dropped: the board itself goes on.
  const on = <Body>(
    type: number,
    decode: (decoder: decoding.Decoder) => Body,
    take: (body: Body) => void,
    unfit: () => void = () => {},
  ) => {
    provider.messageHandlers[type] = (_encoder, decoder) => {
      let body: Body
      try {
        body = decode(decoder)
      } catch {
        unfit()
        return
      }
      take(body)
    }
  }
  on(extraMessage.control, decodeControl, events.control, events.unreadable)
  on(extraMessage.late, decodeLate, events.late)
  on(extraMessage.sealed, decodeSealed, (sealed) => events.sealed?.(sealed))
  on(extraMessage.ack, decodeAck, stored)
  on(extraMessage.time, decodeTimeAnswer, events.time)
  const readEntries = (decoder: decoding.Decoder) =>
    decodeEntries(decoding.readTailAsUint8Array(decoder))
  on(extraMessage.live, readEntries, events.live)
}

/** Who is here comes in live frames: a provider without a word of its own sends no awareness. */
const silent = (doc: Y.Doc): Awareness => {
  const awareness = new Awareness(doc)
  awareness.setLocalState(null)
  return awareness
}

export const openLine = (options: LineOptions): Line => {
  const { acks, events, now } = options
  let stance: Stance = {}
  let socket: SocketAcks | undefined
  let tryingSince = now()
  let holds = false
  let heldBack = false

  const release = () => {
    const was = heldBack
    holds = false
    heldBack = false
    return was
  }

  const provider = new WebsocketProvider(options.url, options.room, options.doc, {
    connect: false,
    awareness: silent(options.doc),
    disableBc: true,
    protocols: [syncSubprotocol, options.token, extrasSubprotocol],
    maxBackoffTime: jittered(),
    WebSocketPolyfill: countingSocket(
      options.Socket,
      () => {
        tryingSince = now()
        release()
        socket = acks.socket()
        return socket
      },
      () => {
        heldBack ||= holds
        return holds
      },
    ),
  })
  listenForExtras(provider, options, (count) => socket?.stored(count))

  provider.on('status', ({ status }) => {
    if (status !== 'connected') return
    // Put down meanwhile, there is nothing to say: a new socket's stance is at rest.
    if (stance.air !== undefined) say()
    events.opened()
  })
  provider.on('sync', (synced) => {
    if (synced) events.synced()
  })
  provider.on('connection-close', (event) => {
    provider.maxBackoffTime = jittered()
    // It counts only failures to connect; a disk that is full will be for a while.
    if (event?.code === closeCodes.notSaved) provider.wsUnsuccessfulReconnects = longPause
    events.lost(event?.code)
  })
  provider.on('closed', ({ code }) => events.closed(code))

  const say = () => {
    if (provider.wsconnected) provider.ws?.send(liveFrame(encodeStance(stance)))
  }
  const renew = () => {
    provider.disconnect()
    provider.connect()
  }
  let watching: ReturnType<typeof setTimeout> | undefined
  /** A phone often wakes before its network does: an attempt made too early can hang for minutes. */
  const watch = ([patience, ...more]: readonly number[] = impatience) => {
    clearTimeout(watching)
    if (patience === undefined) return
    watching = setTimeout(() => {
      if (provider.wsconnecting) renew()
      watch(more)
    }, patience)
  }
  return {
    isSynced: () => provider.synced,
    say: (next) => {
      stance = next
      say()
    },
    askTime: () => {
      if (provider.wsconnected) provider.ws?.send(encodeTimeQuestion(now()))
    },
    connect: () => provider.connect(),
    renew,
    hold: () => {
      holds = true
    },
    release,
    wake: () => {
      // What failed while nobody looked must not make the next attempt wait.
      provider.wsUnsuccessfulReconnects = 0
      watch()
      if (provider.ws === null) provider.connect()
      else if (provider.wsconnected) {
        if (now() - provider.wsLastMessageReceived > quiet) renew()
      } else if (now() - tryingSince > slow) renew()
    },
    close: () => {
      clearTimeout(watching)
      provider.destroy()
    },
  }
}
