import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { syncSubprotocol } from '@firefelt/shared/protocol/subprotocols.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { createRoom, joinRoom } from '../fixtures/client.ts'
import { type Server, startServer } from '../fixtures/server.ts'

let server: Server & { remove(): Promise<void> }
beforeAll(async () => {
  server = await startServer()
})
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

/** Says so much on a bare connection, and tells what has come when `isEnough` of it has, or it ended. */
const speak = (lines: readonly (string | Buffer)[], isEnough: (text: string) => boolean) =>
  new Promise<{ text: string; line: Socket }>((resolve, reject) => {
    const { hostname, port } = new URL(server.url)
    const line = connect(Number(port), hostname)
    let text = ''
    line.on('error', reject)
    line.on('data', (data) => {
      text += data.toString('latin1')
      if (isEnough(text)) resolve({ text, line })
    })
    line.on('end', () => resolve({ text, line }))
    for (const each of lines) line.write(each)
  })

const upgradeOf = (room: string, token: string, version = '13') =>
  [
    `GET /sync/${room} HTTP/1.1`,
    `Host: ${new URL(server.url).host}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    `Sec-WebSocket-Version: ${version}`,
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    `Sec-WebSocket-Protocol: ${syncSubprotocol}, ${token}`,
    '',
    '',
  ].join('\r\n')

/** What asks for the board, as a masked frame, and the head of the answer: an update's. */
const question = Buffer.of(0x82, 0x84, 0, 0, 0, 0, 0, 0, 1, 0)
const answered = String.fromCharCode(0, 2, 2, 0, 0)

test('a client may ask for a page first, and send with the handshake what it has to say', async () => {
  const { room } = await createRoom(server.url)
  const { token } = await joinRoom(server.url, room)
  const page = `GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n`
  const all = Buffer.concat([Buffer.from(upgradeOf(room, token)), question, question])
  const first = await speak([page], (text) => text.includes('200 OK'))
  const heard = new Promise<string>((resolve) => {
    let text = ''
    first.line.on('data', (data) => {
      text += data.toString('latin1')
      if (text.split(answered).length > 2) resolve(text)
    })
  })
  first.line.write(all)
  expect(await heard).toContain('101 Switching Protocols')
  first.line.destroy()
})

// R-DOOR-6
test('another version of the protocol is told which is spoken, and the connection ended', async () => {
  const { room } = await createRoom(server.url)
  const { token } = await joinRoom(server.url, room)
  const { text, line } = await speak([upgradeOf(room, token, '12')], () => false)
  expect(text).toContain('426 Upgrade Required')
  expect(text).toContain('Sec-WebSocket-Version: 13')
  line.destroy()
})

// R-DOOR-6
test('whoever is refused and resets the connection at once harms nobody', async () => {
  for (let time = 0; time < 20; time++) {
    const { hostname, port } = new URL(server.url)
    const line = connect(Number(port), hostname)
    line.on('error', () => undefined)
    await once(line, 'connect')
    line.write(upgradeOf('a/b', 'x'))
    line.resetAndDestroy()
  }
  expect(await answer('/sync', {}, 'x')).toBe('404')
})

test('whoever hangs up without a word is no longer in the room', async () => {
  const { room } = await createRoom(server.url)
  const { token } = await joinRoom(server.url, room)
  const sockets = async () => {
    const text = await (await fetch(`${server.url}/metrics`)).text()
    const [, value] = /^firefelt_sockets (\d+)$/m.exec(text) ?? []
    if (value === undefined) throw new Error('nobody counts the sockets')
    return Number(value)
  }
  const before = await sockets()
  const lines = await Promise.all(
    [1, 2, 3].map(() =>
      speak([upgradeOf(room, token), question], (text) => text.includes(answered)),
    ),
  )
  expect(await sockets()).toBe(before + 3)
  const [ends, resets, breaks] = lines
  ends?.line.end()
  resets?.line.resetAndDestroy()
  // In the middle of a frame.
  breaks?.line.end(question.subarray(0, 5))
  await expect.poll(sockets).toBe(before)
})
