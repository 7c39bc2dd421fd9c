import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isServerThere } from './serverThere.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** @param answer what the network makes of a question; `signal` gives it up */
const network = (answer: (signal: AbortSignal) => Promise<Response>) =>
  vi.stubGlobal('fetch', (_path: string, { signal }: { signal: AbortSignal }) => answer(signal))

test('a server that answers well is there, one that is stopping or cannot be reached is not', async () => {
  network(async () => new Response())
  expect(await isServerThere()).toBe(true)
  network(async () => new Response(null, { status: 503 }))
  expect(await isServerThere()).toBe(false)
  network(() => Promise.reject(new TypeError('no network')))
  expect(await isServerThere()).toBe(false)
})

test('a network that swallows the question is given up after 2 s', async () => {
  network(
    (signal) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason))
      }),
  )
  let there: boolean | undefined
  void isServerThere().then((answer) => {
    there = answer
  })
  await vi.advanceTimersByTimeAsync(1_999)
  expect(there).toBeUndefined()
  await vi.advanceTimersByTimeAsync(1)
  expect(there).toBe(false)
})
