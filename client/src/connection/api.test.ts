import { expect, test, vi } from 'vitest'
import { api } from './api.ts'
// Loaded when a room is first found erased: here it takes no time that a test would have to wait for.
import './forgetRoom.ts'
import { keepDraft, keptDraft } from './keptDrafts.ts'
import { kitsApi } from './kitsApi.ts'

const answer = (status: number, body: unknown) => {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => Response.json(body, { status }))
  vi.stubGlobal('fetch', fetch)
  return fetch
}

test('asks at the address, with the token as a bearer, and reads the answer', async () => {
  const links = { participant: 'a', facilitator: 'b', projector: 'c' }
  const fetch = answer(200, links)
  expect(await api.links('room1', 'secret')).toEqual(links)
  const [path, init] = fetch.mock.calls[0] ?? []
  expect(path).toBe('/api/rooms/room1/links')
  expect(init).toMatchObject({ method: 'GET', headers: { authorization: 'Bearer secret' } })
})

test('a command is posted with its id', async () => {
  const fetch = answer(200, { version: 7 })
  const command = { id: 'c1', type: 'lock', locked: true } as const
  expect(await api.command('room1', 'secret', command)).toBe(7)
  const [, init] = fetch.mock.calls[0] ?? []
  expect(init?.method).toBe('POST')
  expect(JSON.parse(String(init?.body))).toEqual(command)
})

test('a problem carries its code and place', async () => {
  answer(400, { type: '/p', title: 'No', status: 400, code: 'unknown-kit', place: 'kit' })
  await expect(api.createRoom({ kit: 'nothing' })).rejects.toMatchObject({
    code: 'unknown-kit',
    place: 'kit',
  })
})

test.each([
  [502, 'offline'],
  [500, 'internal'],
  [404, 'internal'],
])('a page that a proxy answers with %i is %s', async (status, code) => {
  vi.stubGlobal('fetch', async () => new Response('<html>', { status }))
  await expect(kitsApi.all()).rejects.toMatchObject({ code })
})

test('what the server has erased is erased here, and nothing is because somebody on the way says so', async () => {
  keepDraft('room1', 'p1', 'line', 'begyndt')
  keepDraft('room2', 'p1', 'line', 'et andet rum')
  const kept = (room: string) => keptDraft(room, 'p1', 'line', String)
  vi.stubGlobal('fetch', async () => new Response('Gone', { status: 410 }))
  await expect(api.links('room1', 'secret')).rejects.toMatchObject({ code: 'internal' })
  answer(410, { type: '/p', title: 'Gone', status: 410, code: 'outdated' })
  await expect(api.links('room1', 'secret')).rejects.toMatchObject({ code: 'outdated' })
  await vi.dynamicImportSettled()
  expect(kept('room1')).toBe('begyndt')
  answer(410, { type: '/p', title: 'Gone', status: 410, code: 'erased' })
  await expect(api.links('room1', 'secret')).rejects.toMatchObject({ code: 'erased' })
  await expect.poll(() => kept('room1')).toBeUndefined()
  expect(kept('room2')).toBe('et andet rum')
})

test('a network that is not there is offline', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('failed')
  })
  await expect(kitsApi.all()).rejects.toMatchObject({ code: 'offline' })
})

test('an answer of another shape is not believed', async () => {
  answer(200, { room: '../../etc' })
  await expect(api.roomByCode('7K4-M2P')).rejects.toMatchObject({ code: 'internal' })
})
