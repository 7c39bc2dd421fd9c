import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { idSchema } from '@firefelt/shared/board/ids.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { tokenSchema } from '@firefelt/shared/protocol/http.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { extrasSubprotocol, syncSubprotocol } from '@firefelt/shared/protocol/subprotocols.ts'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { hashSecret } from '../control/secrets.ts'
import type { Credential, Store } from '../store/store.ts'
import { isAllowedOrigin } from './origin.ts'
import type { Rooms } from './rooms.ts'
import { createSession } from './session.ts'
import { type Close, socketOf } from './socketOf.ts'

const path = /^\/sync\/([^/?]+)$/

/** A little over the limit, so that the relay itself can say 4413; ws alone would say 1009, which is retried for ever. */
const maxPayload = limits.message * 4

const offered = (request: IncomingMessage): string[] =>
  (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim())

/** A copy: what is kept of a message must not keep the socket's whole buffer. */
const bytesOf = (data: RawData): Uint8Array =>
  Array.isArray(data) ? Buffer.concat(data) : new Uint8Array(data as Buffer)

interface Relay {
  store: Store
  rooms: Rooms
  publicUrl: string | undefined
  now(): number
  /** Told each close code of the relay's own. */
  closed(code: number): void
}

const closing =
  ({ closed }: Relay): Close =>
  (webSocket, code) => {
    closed(code)
    webSocket.close(code)
  }

const find = async (store: Store, room: string, token: string): Promise<Credential | undefined> => {
  if (!idSchema.safeParse(room).success || !tokenSchema.safeParse(token).success) return undefined
  const credential = await store.credential(room, hashSecret(token))
  return credential?.kind === 'token' ? credential : undefined
}

const serve = async (
  { store, rooms, now }: Relay,
  close: Close,
  socket: WebSocket,
  stream: Duplex,
  room: string,
  protocols: readonly string[],
): Promise<void> => {
  const credential = await find(store, room, protocols[1] ?? '')
  if (credential === undefined) {
    close(socket, closeCodes.refused)
    return
  }
  await rooms.use(room, async (live) => {
    if (live.sessions.size >= limits.sockets) {
      close(socket, closeCodes.tooMany)
      return
    }
    const actor = { role: credential.role, id: credential.actor }
    const session = createSession(
      socketOf(socket, stream, close),
      actor,
      protocols.includes(extrasSubprotocol),
      now,
    )
    const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()))
    live.join(session)
    socket.on('message', (data) => live.receive(session, bytesOf(data)))
    socket.resume()
    if (socket.readyState !== socket.CLOSED) await gone
    live.leave(session)
    // What it sent last may still wait for its turn.
    await live.idle()
  })
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
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const [, room] = path.exec(request.url ?? '') ?? []
    if (room === undefined) return refuse(socket, '404 Not Found')
    if (!isAllowedOrigin(request.headers, relay.publicUrl)) return refuse(socket, '403 Forbidden')
    wss.handleUpgrade(request, socket, head, (webSocket) => {
      webSocket.pause()
      webSocket.on('error', () => webSocket.terminate())
      serve(relay, close, webSocket, socket, room, offered(request))
        .catch(() => close(webSocket, closeCodes.notSaved))
        // A paused socket would not see the other side's answer to the close.
        .finally(() => webSocket.resume())
    })
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
