import { notesIn } from '@firefelt/shared/board/documents.ts'
import { extraMessage } from '@firefelt/shared/protocol/messages.ts'
import { extrasSubprotocol } from '@firefelt/shared/protocol/subprotocols.ts'
import * as decoding from 'lib0/decoding'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { createRoom, joinRoom, stockClient, synced } from '../fixtures/client.ts'
import { type Server, startServer } from '../fixtures/server.ts'

let server: Server & { remove(): Promise<void> }
beforeAll(async () => {
  server = await startServer()
}, 60_000)
afterAll(() => server.remove())

const kills = 3
const acksBeforeKill = 40

/** Joins with acks switched on, and tells how many of its notes the server has called saved. */
const writer = async (room: string, name: string) => {
  let acked = 0
  class AckingSocket extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, [...protocols, extrasSubprotocol])
      this.on('message', (data: Buffer) => {
        const decoder = decoding.createDecoder(new Uint8Array(data))
        if (decoding.readVarUint(decoder) === extraMessage.ack) {
          acked = decoding.readVarUint(decoder)
        }
      })
    }
  }
  const joined = await joinRoom(server.url, room)
  const client = stockClient(server.url, room, joined, AckingSocket)
  // Ours: a stock provider only logs that it does not know these.
  for (const type of Object.values(extraMessage)) client.provider.messageHandlers[type] = () => {}
  await synced(client)
  // The first ack covers the state that the provider sends of itself when it connects.
  const base = () => Math.max(0, acked - 1)
  let written = 0
  return {
    write: () => {
      client.act({
        type: 'putNote',
        id: `${name}-${written++}`,
        theme: 'klare-maal',
        target: { success: 0.25, importance: 0.75 },
      })
    },
    saved: () => Array.from({ length: base() }, (_, index) => `${name}-${index}`),
    leave: client.leave,
  }
}

test('nothing that was called saved is missing after the server is killed', async () => {
  for (let kill = 0; kill < kills; kill++) {
    const { room } = await createRoom(server.url)
    const writers = await Promise.all(['a', 'b', 'c'].map((name) => writer(room, `${name}${kill}`)))
    const saved = () => writers.flatMap((one) => one.saved())
    await new Promise<void>((resolve) => {
      const typing = setInterval(() => {
        for (const one of writers) one.write()
        if (saved().length < acksBeforeKill) return
        clearInterval(typing)
        resolve()
      }, 2)
    })
    const ended = server.kill()
    for (const one of writers) one.write()
    await ended
    const promised = saved()
    for (const one of writers) one.leave()
    await server.restart()
    const reader = stockClient(server.url, room, await joinRoom(server.url, room))
    await synced(reader)
    const kept = notesIn(reader.doc)
    reader.leave()
    expect(promised.length).toBeGreaterThanOrEqual(acksBeforeKill)
    expect(promised.filter((id) => !kept.has(id))).toEqual([])
  }
}, 60_000)
