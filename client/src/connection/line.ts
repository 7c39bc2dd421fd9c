import type { ControlPatch } from '@firefelt/shared/control/patch.ts'
import {
  decodeAck,
  decodeControl,
  decodeLate,
  extraMessage,
  type Late,
} from '@firefelt/shared/protocol/messages.ts'
import { extrasSubprotocol, syncSubprotocol } from '@firefelt/shared/protocol/subprotocols.ts'
import type * as decoding from 'lib0/decoding'
import type { Awareness } from 'y-protocols/awareness'
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

export interface LineEvents {
  control(patch: ControlPatch): void
  /** The server speaks of the room in a way that this page does not know. */
  unreadable(): void
  late(late: Late): void
  /** Everything that the server has is here. */
  synced(): void
  /** The socket is gone; the line tries again by itself. */
  lost(): void
  /** The server closed it and a retry cannot mend it; see `closeCodes`. */
  closed(code: number): void
}

export interface LineOptions {
  /** Where the relay answers, without the room, e.g. `wss://host/sync`. */
  url: string
  room: string
  token: string
  doc: Y.Doc
  awareness: Awareness
  acks: Acks
  events: LineEvents
  Socket: typeof WebSocket
  now(): number
}

/** One document's line to the relay, over as many sockets as it takes. */
export interface Line {
  /** Everything that the server has is here, as far as is known. */
  isSynced(): boolean
  /** Connects, also after the server has closed it for good. */
  connect(): void
  /** Somebody looks again: makes sure within a moment that the line is alive. */
  wake(): void
  /** Drops the socket and tries anew. */
  renew(): void
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
  on(extraMessage.ack, decodeAck, stored)
}

interface AwarenessChange {
  added: number[]
  updated: number[]
  removed: number[]
}

/**
 * A stock provider sends on what it hears of others. With sixty in a room each would send back all that sixty say,
 * and their own word would drown in it.
 */
const sayOnlyOwn = (provider: WebsocketProvider, awareness: Awareness): void => {
  const say = provider._awarenessUpdateHandler
  const own = awareness.clientID
  awareness.off('update', say)
  awareness.on('update', ({ added, updated, removed }: AwarenessChange, origin: unknown) => {
    if ([added, updated, removed].some((clients) => clients.includes(own))) {
      say({ added: [], updated: [own], removed: [] }, origin)
    }
  })
}

export const openLine = (options: LineOptions): Line => {
  const { acks, awareness, events, now } = options
  let socket: SocketAcks | undefined
  let tryingSince = now()

  const provider = new WebsocketProvider(options.url, options.room, options.doc, {
    connect: false,
    awareness,
    disableBc: true,
    protocols: [syncSubprotocol, options.token, extrasSubprotocol],
    maxBackoffTime: jittered(),
    WebSocketPolyfill: countingSocket(options.Socket, () => {
      tryingSince = now()
      socket = acks.socket()
      return socket
    }),
  })
  sayOnlyOwn(provider, awareness)
  listenForExtras(provider, options, (count) => socket?.stored(count))

  provider.on('status', ({ status }) => {
    // A new number on what we say of ourselves: the relay may still hold the old socket's word.
    if (status === 'connected') awareness.setLocalState(awareness.getLocalState())
  })
  provider.on('sync', (synced) => {
    if (synced) events.synced()
  })
  provider.on('connection-close', () => {
    provider.maxBackoffTime = jittered()
    events.lost()
  })
  provider.on('closed', ({ code }) => events.closed(code))

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
    connect: () => provider.connect(),
    renew,
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
