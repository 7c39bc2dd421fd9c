import type { Door } from '@firefelt/shared/protocol/http.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api } from './api.ts'

const door = (title: string) =>
  Response.json({
    title,
    language: 'da',
    phase: 'open',
    practice: false,
    prepared: false,
    keepDays: 30,
    erasedAt: null,
  } satisfies Door)
const fetched = vi.fn<typeof fetch>()

beforeEach(() => {
  fetched.mockReset().mockImplementation(async () => door('Onsdag'))
  vi.stubGlobal('fetch', fetched)
  vi.useFakeTimers()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})
const askedAhead = (answer: Promise<Response>) =>
  vi.stubGlobal('window', { firefeltAhead: { path: 'rooms/r1/door', answer } })

test('the door that was asked for ahead is taken once; then it is asked for anew', async () => {
  askedAhead(Promise.resolve(door('Tirsdag')))
  expect((await api.door('r1')).title).toBe('Tirsdag')
  expect(fetched).not.toHaveBeenCalled()
  expect((await api.door('r1')).title).toBe('Onsdag')
})

test('another room’s door is asked for itself', async () => {
  askedAhead(Promise.resolve(door('Tirsdag')))
  expect((await api.door('r2')).title).toBe('Onsdag')
})

test('what fails ahead, or never answers, is a network that is not there', async () => {
  askedAhead(Promise.reject(new TypeError('Failed to fetch')))
  await expect(api.door('r1')).rejects.toMatchObject({ code: 'offline' })
  askedAhead(new Promise(() => undefined))
  const waiting = api.door('r1').catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await waiting).toMatchObject({ code: 'offline' })
})
