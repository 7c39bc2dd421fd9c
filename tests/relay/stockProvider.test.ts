import { notesIn } from '@firefelt/shared/board/documents.ts'
import { readNote } from '@firefelt/shared/board/note.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import type { Joined } from '@firefelt/shared/protocol/http.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  command,
  createRoom,
  joinRoom,
  type StockClient,
  stockClient,
  synced,
} from '../fixtures/client.ts'
import { type Server, startServer } from '../fixtures/server.ts'

let server: Server & { remove(): Promise<void> }
const clients: StockClient[] = []

beforeAll(async () => {
  server = await startServer()
})
afterAll(async () => {
  for (const client of clients) client.leave()
  await server.remove()
})

const enter = async (room: string) => {
  const client = stockClient(server.url, room, await joinRoom(server.url, room))
  clients.push(client)
  await synced(client)
  return client
}

const put = (id: string) =>
  ({
    type: 'putNote',
    id,
    theme: 'klare-maal',
    target: { success: 0.25, importance: 0.75 },
  }) as const

// R-STOCK-2
test('two stock providers write, see each other and converge', async () => {
  const { room } = await createRoom(server.url)
  const [a, b] = [await enter(room), await enter(room)]
  a.act(put('n1'))
  b.act(put('n2'))
  await expect.poll(() => notesIn(a.doc).size + notesIn(b.doc).size).toBe(4)
  a.act({ type: 'moveNote', id: 'n2', target: 'parkingLot' })
  await expect.poll(() => readNote('n2', notesIn(b.doc).get('n2'))?.place.kind).toBe('parkingLot')
  expect(Y.encodeStateVector(a.doc)).toEqual(Y.encodeStateVector(b.doc))
})

// R-LIVE-2
test('what a stock provider shows of itself reaches others, under the name the server gives it', async () => {
  const { room } = await createRoom(server.url)
  const [a, b] = [await enter(room), await enter(room)]
  a.provider.awareness.setLocalState({ drag: { note: 'n1' }, user: { id: 'somebody-else' } })
  await expect
    .poll(() => b.provider.awareness.getStates().get(a.doc.clientID))
    .toMatchObject({ drag: { note: 'n1' }, user: { id: a.actor.id, role: 'participant' } })
})

test('a stock provider comes back by itself after a restart, with what it wrote meanwhile', async () => {
  const { room } = await createRoom(server.url)
  const [a, b] = [await enter(room), await enter(room)]
  a.act(put('n1'))
  await expect.poll(() => notesIn(b.doc).has('n1')).toBe(true)
  await server.stop()
  a.act(put('n2'))
  await server.restart()
  await expect.poll(() => notesIn(b.doc).has('n2'), { timeout: 10_000 }).toBe(true)
})

const closeCodeOf = ({ provider }: StockClient): Promise<number> =>
  new Promise((resolve) => provider.once('closed', ({ code }: { code: number }) => resolve(code)))

// R-DOOR-1, R-DOOR-5
test.each([
  ['a wrong token', (token: string) => token.split('').reverse().join('')],
  ['a token that is none', () => 'x'],
])('%s is refused for good, not retried', async (_what, forge) => {
  const { room } = await createRoom(server.url)
  const joined = await joinRoom(server.url, room)
  const client = stockClient(server.url, room, { ...joined, token: forge(joined.token) })
  clients.push(client)
  expect(await closeCodeOf(client)).toBe(closeCodes.refused)
  expect(client.provider.shouldConnect).toBe(false)
})

test('an unknown room and another room answer alike', async () => {
  const [mine, other] = [await createRoom(server.url), await createRoom(server.url)]
  const joined = await joinRoom(server.url, mine.room)
  for (const room of [other.room, 'there-is-no-such-room', '%2e%2e%2fcatalogue']) {
    const client = stockClient(server.url, room, joined)
    clients.push(client)
    expect(await closeCodeOf(client)).toBe(closeCodes.refused)
  }
})

// R-RIGHT-5, R-DOOR-5, R-LATE-4
test('an ended room says so, and takes nobody back: who tries is told how it ended, and goes', async () => {
  const made = await createRoom(server.url)
  const joined = await joinRoom(server.url, made.room)
  const come = (as: Joined) => {
    const client = stockClient(server.url, made.room, as)
    clients.push(client)
    return client
  }
  const [a, boss] = [come(joined), come({ ...joined, token: made.facilitatorToken })]
  await Promise.all([synced(a), synced(boss)])
  a.act(put('n1'))
  await expect.poll(() => notesIn(boss.doc).has('n1')).toBe(true)
  const closed = closeCodeOf(a)
  await command(server.url, made, { type: 'end' })
  expect(await closed).toBe(closeCodes.ended)
  expect(a.provider.shouldConnect).toBe(false)

  a.act(put('late'))
  const closedAgain = closeCodeOf(a)
  a.provider.connect()
  expect(await closedAgain).toBe(closeCodes.ended)
  const anew = come(joined)
  expect(await closeCodeOf(anew)).toBe(closeCodes.ended)
  expect([a, anew].map(({ provider }) => provider.shouldConnect)).toEqual([false, false])
  expect([...notesIn(anew.doc).keys()]).toEqual(['n1'])
  await expect(joinRoom(server.url, made.room)).rejects.toThrow('404')
  expect([...notesIn(boss.doc).keys()]).toEqual(['n1'])
  expect(boss.provider.wsconnected).toBe(true)
})
