import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Actor } from '@firefelt/shared/board/actor.ts'
import { idSchema } from '@firefelt/shared/board/ids.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { tokenSchema } from '@firefelt/shared/protocol/http.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { extrasSubprotocol, syncSubprotocol } from '@firefelt/shared/protocol/subprotocols.ts'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { hashSecret } from '../control/secrets.ts'
import { Problem } from '../problem.ts'
import { isAllowedOrigin } from './origin.ts'
import type { Hold, Rooms } from './rooms.ts'
import { Session } from './session.ts'
import { type Close, WebSocketStream } from './webSocketStream.ts'

const path = /^\/sync\/([^/?]+)$/

/** A little over the limit, so that the relay itself can say 4413; ws alone would say 1009, which is retried for ever. */
const maxPayload = limits.message * 4

const offered = (request: IncomingMessage): string[] =>
  (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim())

/** A copy: what is kept of a message must not keep the socket's whole buffer. */
const bytesOf = (data: RawData): Uint8Array =>
  Array.isArray(data) ? Buffer.concat(data) : new Uint8Array(data as Buffer)

interface Relay {
  rooms: Rooms
  publicUrl: string | undefined
  now(): number
  /** Whether a room of this id was erased: copies of it are to be dropped. */
  isErased(room: string): Promise<boolean>
  /** Told each close code of the relay's own. */
  closed(code: number): void
}

/** A room that there is not is refused as one that the token does not open. */
const unlessUnknown = (error: unknown): undefined => {
  if (error instanceof Problem && error.code === 'not-found') return undefined
  throw error
}

const closing =
  ({ closed }: Relay): Close =>
  (webSocket, code) => {
    closed(code)
    webSocket.close(code)
  }

interface Asked {
  webSocket: WebSocket
  stream: Duplex
  room: string
  /** The subprotocols that the client named. */
  protocols: readonly string[]
}

/** From here on nothing but the session and its socket's listeners stays behind. */
const seat = (
  { now }: Relay,
  close: Close,
  { room, release }: Hold,
  actor: Actor,
  { webSocket, stream, protocols }: Asked,
): void => {
  const extras = protocols.includes(extrasSubprotocol)
  const session = new Session(new WebSocketStream(webSocket, stream, close), actor, extras, now)
  room.join(session)
  webSocket.on('message', (data) => room.receive(session, bytesOf(data)))
  webSocket.once('close', () => {
    room.leave(session)
    // What it sent last may still wait for its turn.
    void room.idle().then(release)
  })
}

const serve = async (relay: Relay, close: Close, asked: Asked): Promise<void> => {
  const { webSocket, room, protocols } = asked
  const token = tokenSchema.safeParse(protocols[1]).data
  const known = token !== undefined && idSchema.safeParse(room).success
  const hold = known ? await relay.rooms.hold(room).catch(unlessUnknown) : undefined
  const actor = hold?.room.bearer(hashSecret(token ?? ''))
  if (hold === undefined || actor === undefined) {
    const erased = known && (await relay.isErased(room))
    close(webSocket, erased ? closeCodes.erased : closeCodes.refused)
  } else if (hold.room.control.planOnlyUntil !== null) close(webSocket, closeCodes.planOnly)
  else if (hold.room.sessions.size >= limits.sockets) close(webSocket, closeCodes.tooMany)
  else if (webSocket.readyState === webSocket.OPEN) {
    seat(relay, close, hold, actor, asked)
    return
  }
  hold?.release()
}

function terminate(this: WebSocket): void {
  this.terminate()
}

const refuse = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** Answers WebSocket upgrades at `/sync/:room` on an HTTP server. Returns what stops it. */
export const attachRelay = (
  server: Server,
  relay: Relay,
): { close(): void; sockets: Set<WebSocket> } => {
  const wss = new WebSocketServer({
    noServer: true,
    maxPayload,
    perMessageDeflate: false,
    handleProtocols: (names) => (names.has(syncSubprotocol) ? syncSubprotocol : false),
  })
  const close = closing(relay)
  /** Apart from the upgrade, whose request it would otherwise keep as long as the socket lives. */
  const accept = (asked: Asked): void => {
    const { webSocket } = asked
    webSocket.pause()
    webSocket.on('error', terminate)
    serve(relay, close, asked)
      .catch(() => close(webSocket, closeCodes.notSaved))
      // A paused socket would not see the other side's answer to the close.
      .finally(() => webSocket.resume())
  }
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const [, room] = path.exec(request.url ?? '') ?? []
    if (room === undefined) return refuse(socket, '404 Not Found')
    if (!isAllowedOrigin(request.headers, relay.publicUrl)) return refuse(socket, '403 Forbidden')
    const protocols = offered(request)
    wss.handleUpgrade(request, socket, head, (webSocket) =>
      accept({ webSocket, stream: socket, room, protocols }),
    )
  }
  server.on('upgrade', onUpgrade)
  return {
    sockets: wss.clients,
    close: () => {
      server.off('upgrade', onUpgrade)
      for (const socket of wss.clients) socket.close(closeCodes.restart)
    },
  }
}
