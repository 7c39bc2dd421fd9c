import { extraMessage, yMessage } from '@firefelt/shared/protocol/messages.ts'
import { extrasSubprotocol, syncSubprotocol } from '@firefelt/shared/protocol/subprotocols.ts'
import { awarenessAtRest, awarenessDrag, hearAwareness } from './awareness.ts'
import { type Cursor, readVarUint, skipBlock } from './cursor.ts'
import type { Dialect } from './dialect.ts'
import { hearLive, liveAtRest, liveDrag } from './liveFrame.ts'
import { askState, block, hearSync, updateMessage } from './sync.ts'

const cursorAt = (bytes: Uint8Array, at: number): Cursor => ({ bytes, at })

/** What a stock y-websocket provider says. */
const stock: Dialect = {
  path: (room) => `/${room}`,
  subprotocols: () => [],
  hello: (person) => [askState([]), awarenessAtRest([], person)],
  drag: (person, sequence) => awarenessDrag([], person, sequence),
  update: (_room, update) => updateMessage([], update),
  hear: (bytes, start, _end, ear) => {
    const cursor = cursorAt(bytes, start)
    const type = readVarUint(cursor)
    if (type === yMessage.sync) hearSync(cursor, ear)
    else if (type === yMessage.awareness) hearAwareness(cursor, ear, [])
  },
}
export const yWebsocketDialect = stock

/** Hocuspocus puts the document's name before everything, and wants a token, whatever it is, first. */
const named = (room: string): number[] => block(Buffer.from(room))
export const hocuspocusDialect: Dialect = {
  path: () => '/',
  subprotocols: () => [],
  hello: (person) => {
    const name = named(person.room)
    const [auth, token] = [2, 0]
    return [
      Uint8Array.from([...name, auth, token, ...block(Buffer.from('x'))]),
      askState(name),
      awarenessAtRest(name, person),
    ]
  },
  drag: (person, sequence) => awarenessDrag(named(person.room), person, sequence),
  update: (room, update) => updateMessage(named(room), update),
  hear: (bytes, start, _end, ear) => {
    const cursor = cursorAt(bytes, start)
    skipBlock(cursor)
    const prefix = cursor.at
    const type = readVarUint(cursor)
    if (type === 0) hearSync(cursor, ear)
    else if (type === 1)
      hearAwareness(cursor, ear, ear.echo ? [...bytes.subarray(start, prefix)] : [])
  },
}

/** Our server, met by a stock provider that knows a token. */
export const firefeltStockDialect: Dialect = {
  ...stock,
  path: (room) => `/sync/${room}`,
  subprotocols: ({ token }) => [syncSubprotocol, token],
}

/** Our server, met by our client. */
export const firefeltDialect: Dialect = {
  ...firefeltStockDialect,
  subprotocols: ({ token }) => [syncSubprotocol, token, extrasSubprotocol],
  hello: () => [askState([]), liveAtRest()],
  drag: liveDrag,
  hear: (bytes, start, end, ear) => {
    const cursor = cursorAt(bytes, start)
    const type = readVarUint(cursor)
    if (type === extraMessage.live) hearLive(cursor, end, ear)
    else if (type === extraMessage.ack) ear.ack(readVarUint(cursor))
    else if (type === yMessage.sync) hearSync(cursor, ear)
    else if (type === yMessage.awareness) hearAwareness(cursor, ear, [])
  },
}
