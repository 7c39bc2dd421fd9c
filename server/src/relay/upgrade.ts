import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { idSchema } from '@firefelt/shared/board/ids.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { tokenSchema } from '@firefelt/shared/protocol/http.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { extrasSubprotocol, syncSubprotocol } from '@firefelt/shared/protocol/subprotocols.ts'
import { hashSecret } from '../control/secrets.ts'
import { createDoor, type Door, type Visitor } from './door/door.ts'
import { isAllowedOrigin } from './door/origin.ts'
import type { Hold, Rooms } from './rooms.ts'
import { Session } from './session.ts'
import { refusal, shakeHands } from './webSocket/handshake.ts'
import { Line, type Listener } from './webSocket/line.ts'

const path = /^\/sync\/([^/?]+)$/

interface Relay {
  rooms: Rooms
  publicUrl: string | undefined
  now(): number
  /** Where a request comes from. */
  networkOf(request: IncomingMessage): string
  /** Asks the disk whether a token with this hash opens the room. */
  opens(room: string, hash: string): Promise<boolean>
  /** Whether a room of this id was erased: copies of it are to be dropped. */
  isErased(room: string): Promise<boolean>
  /** Told each close code of the relay's own. */
  closed(code: number): void
}

/** Somebody in a room, at the end of their line. */
class Visit implements Listener {
  readonly #hold: Hold
  readonly #session: Session

  constructor(hold: Hold, session: Session) {
    this.#hold = hold
    this.#session = session
    hold.room.join(session)
  }

  message(bytes: Uint8Array): void {
    this.#hold.room.receive(this.#session, bytes)
  }

  gone(): void {
    const { room, release } = this.#hold
    room.leave(this.#session)
    // What it sent last may still wait for its turn.
    void room.idle().then(release)
  }
}

interface Asked {
  room: string
  network: string
  /** The subprotocols that the client named. */
  offered: readonly string[]
}

const visitorIn = ({ room, network, offered }: Asked): Visitor | undefined => {
  const token = tokenSchema.safeParse(offered[1]).data
  if (token === undefined || !idSchema.safeParse(room).success) return undefined
  return { room, network, hash: hashSecret(token) }
}

const serve = async (
  relay: Relay,
  door: Door,
  line: Line,
  { visitor, extras }: { visitor: Visitor; extras: boolean },
): Promise<void> => {
  const opened = await door.open(visitor)
  if (opened === 'later') line.close(closeCodes.tooMany)
  else if (opened === 'refused') {
    const erased = await relay.isErased(visitor.room)
    line.close(erased ? closeCodes.erased : closeCodes.refused)
  } else {
    const { hold, actor } = opened
    if (hold.isGone) line.close(closeCodes.restart)
    else if (hold.room.control.planOnlyUntil !== null) line.close(closeCodes.planOnly)
    else if (hold.room.sessions.size >= limits.sockets) line.close(closeCodes.tooMany)
    else if (line.isOpen) {
      const writes = hold.room.writeRate(actor)
      line.listen(new Visit(hold, new Session(line, actor, extras, relay.now, writes)))
      return
    }
    hold.release()
  }
}

const refuse = (stream: Duplex, answer: string): void => {
  stream.on('error', () => undefined)
  stream.end(answer, () => stream.destroy())
}

/** Answers WebSocket upgrades at `/sync/:room` on an HTTP server. Returns what stops it. */
export const attachRelay = (server: Server, relay: Relay): { close(): void; lines: Set<Line> } => {
  const lines = new Set<Line>()
  const door = createDoor(relay)
  const exchange = {
    closed: relay.closed,
    gone: (line: Line) => void lines.delete(line),
  }
  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const [, room] = path.exec(request.url ?? '') ?? []
    if (room === undefined) return refuse(stream, refusal('404 Not Found'))
    if (!isAllowedOrigin(request.headers, relay.publicUrl)) {
      return refuse(stream, refusal('403 Forbidden'))
    }
    const answer = shakeHands(request, syncSubprotocol)
    if ('refusal' in answer) return refuse(stream, answer.refusal)
    const { welcome, offered } = answer
    const network = relay.networkOf(request)
    const visitor = visitorIn({ room, network, offered })
    if (door.isShutTo(network, visitor)) return refuse(stream, refusal('429 Too Many Requests'))
    stream.write(welcome)
    const line = new Line(stream, head, exchange)
    lines.add(line)
    if (visitor === undefined) {
      door.refused(network)
      return line.close(closeCodes.refused)
    }
    const extras = offered.includes(extrasSubprotocol)
    // Nothing here may keep the request as long as the line lives.
    serve(relay, door, line, { visitor, extras }).catch(() => line.close(closeCodes.notSaved))
  }
  server.on('upgrade', onUpgrade)
  return {
    lines,
    close: () => {
      server.off('upgrade', onUpgrade)
      for (const line of lines) line.close(closeCodes.restart)
    },
  }
}
