import { syncSubprotocol } from '@firefelt/shared/protocol/subprotocols.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { createRoom, joinRoom } from '../fixtures/client.ts'
import { type Server, startServer } from '../fixtures/server.ts'

let server: Server & { remove(): Promise<void> }
beforeAll(async () => {
  server = await startServer()
}, 60_000)
afterAll(() => server.remove())

const answer = (path: string, headers: Record<string, string>, token: string) =>
  new Promise<string>((resolve) => {
    const address = `${server.url.replace('http', 'ws')}${path}`
    const socket = new WebSocket(address, [syncSubprotocol, token], { headers })
    socket.on('open', () => {
      resolve(`open, ${socket.protocol}`)
      socket.terminate()
    })
    socket.on('unexpected-response', (_request, response) => resolve(String(response.statusCode)))
    socket.on('error', () => undefined)
  })

// R-DOOR-2
test('a page of another origin is refused at the door; our own and no page at all may pass', async () => {
  const { room } = await createRoom(server.url)
  const { token } = await joinRoom(server.url, room)
  const at = (origin?: string) =>
    answer(`/sync/${room}`, origin === undefined ? {} : { origin }, token)
  expect(await at(server.url)).toBe('open, firefelt')
  expect(await at()).toBe('open, firefelt')
  expect(await at('https://elsewhere.example')).toBe('403')
  expect(await at(`${server.url}.elsewhere.example`)).toBe('403')
  expect(await at('null')).toBe('403')
})

test('no other address takes a socket', async () => {
  for (const path of ['/', '/sync', '/sync/', '/sync/a/b', '/api/kits']) {
    expect(await answer(path, {}, 'x')).toBe('404')
  }
})
