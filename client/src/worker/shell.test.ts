import { expect, test, vi } from 'vitest'
import { type Around, answerTo, dropOldShells, keepShell, readShell } from './shell.ts'

const origin = 'https://firefelt.test'
const shell = readShell('v2 / /assets/app-1.js /favicon.svg')

/** As much of a browser's caches as the worker uses; each answer says which cache it is from. */
const setUp = (kept: Record<string, readonly string[]>) => {
  const stored = new Map(Object.entries(kept).map(([name, files]) => [name, new Set(files)]))
  const wishes: Request[] = []
  const caches = {
    keys: async () => [...stored.keys()],
    delete: async (name: string) => stored.delete(name),
    open: async (name: string) => ({
      addAll: async (requests: Request[]) => {
        wishes.push(...requests)
        stored.set(name, new Set(requests.map(({ url }) => new URL(url).pathname)))
      },
    }),
    match: async (request: Request | string, options?: MultiCacheQueryOptions) => {
      const path = typeof request === 'string' ? request : new URL(request.url).pathname
      const [found] = [...stored].find(
        ([name, files]) => (options?.cacheName ?? name) === name && files.has(path),
      ) ?? [undefined]
      return found === undefined ? undefined : new Response(found)
    },
  } as unknown as CacheStorage
  const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response('network'))
  const around: Around = { caches, fetch, origin }
  const ask = (path: string, mode = 'cors', init: RequestInit = {}) => {
    const request = new Request(new URL(path, origin), init)
    Object.defineProperty(request, 'mode', { value: mode })
    return answerTo(shell, around, request)
  }
  return { stored, wishes, around, fetch, ask }
}

const text = async (answer: Promise<Response> | undefined) => (await answer)?.text()

test('a build’s files are kept under its name, the page fresh from the server', async () => {
  const { around, stored, wishes } = setUp({})
  await keepShell(shell, around)
  expect([...(stored.get('firefelt-v2') ?? [])]).toEqual(['/', '/assets/app-1.js', '/favicon.svg'])
  expect(wishes.map(({ cache }) => cache)).toEqual(['no-cache', 'default', 'no-cache'])
})

test('with a network, the server’s newest page is shown at every address of a view', async () => {
  const { ask } = setUp({ 'firefelt-v2': ['/'] })
  for (const path of ['/', '/r/abc', '/r/abc/facilitator']) {
    expect(await text(ask(path, 'navigate'))).toBe('network')
  }
})

test('without one, or with a server that is down, the kept page is', async () => {
  const { ask, fetch } = setUp({ 'firefelt-v1': ['/'], 'firefelt-v2': ['/'] })
  fetch.mockRejectedValueOnce(new TypeError('no network'))
  expect(await text(ask('/r/abc', 'navigate'))).toBe('firefelt-v2')
  fetch.mockResolvedValueOnce(new Response('bad gateway', { status: 502 }))
  expect(await text(ask('/r/abc', 'navigate'))).toBe('firefelt-v2')
})

test('a network that answers nothing keeps nobody waiting', async () => {
  vi.useFakeTimers()
  const { ask, fetch } = setUp({ 'firefelt-v2': ['/'] })
  fetch.mockImplementationOnce(
    (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted')))
      }),
  )
  const answer = text(ask('/r/abc', 'navigate'))
  await vi.advanceTimersByTimeAsync(3_000)
  expect(await answer).toBe('firefelt-v2')
  vi.useRealTimers()
})

test('hashed files come from what is kept, an older tab’s from the build before', async () => {
  const { ask } = setUp({
    'firefelt-v1': ['/assets/old-1.js'],
    'firefelt-v2': ['/assets/app-1.js'],
  })
  expect(await text(ask('/assets/app-1.js'))).toBe('firefelt-v2')
  expect(await text(ask('/assets/old-1.js'))).toBe('firefelt-v1')
  expect(await text(ask('/assets/new-1.js'))).toBe('network')
})

test.each([
  '/api/rooms/abc',
  '/api/rooms/abc/outcome.pdf',
  '/sync/abc',
  '/health/live',
  '/metrics',
])('%s is the server’s own, also when somebody goes there', (path) => {
  const { ask } = setUp({ 'firefelt-v2': ['/'] })
  expect(ask(path)).toBeUndefined()
  expect(ask(path, 'navigate')).toBeUndefined()
})

test('what is posted, what lies elsewhere and the worker itself are left alone', () => {
  const { ask } = setUp({ 'firefelt-v2': ['/'] })
  expect(ask('/r/abc', 'cors', { method: 'POST' })).toBeUndefined()
  expect(ask('https://elsewhere.test/assets/app-1.js')).toBeUndefined()
  expect(ask('/sw.js')).toBeUndefined()
})

test('of earlier builds only the last is kept, and nothing of others’', async () => {
  const { around, stored } = setUp({
    'firefelt-v0': [],
    other: [],
    'firefelt-v1': [],
    'firefelt-v2': [],
  })
  await dropOldShells(shell, around)
  expect([...stored.keys()]).toEqual(['other', 'firefelt-v1', 'firefelt-v2'])
})
