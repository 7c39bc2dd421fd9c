import { emptyPreparation } from '@firefelt/shared/preparation/preparation.ts'
import { expect, it, vi } from 'vitest'
import { preparationApi } from './preparationApi.ts'

const stored = { ...emptyPreparation, version: 3, notes: 'there' }
const problem = { type: 'about:blank', title: 'Outdated', status: 409, code: 'outdated' }

const answering = (status: number, body: unknown, headers: Record<string, string> = {}) => {
  const fetched = vi.fn<typeof fetch>(async () => Response.json(body, { status, headers }))
  vi.stubGlobal('fetch', fetched)
  return fetched
}
const api = preparationApi('r 1', 'token')

it('is asked for with its owner’s token, and may outlive the page as it is sent', async () => {
  const fetched = answering(200, stored, { date: 'Mon, 02 Feb 2026 10:00:00 GMT' })
  const now = Date.UTC(2026, 1, 2, 10)
  expect(await api.write(emptyPreparation)).toEqual({ preparation: stored, stored: true, now })
  expect(fetched).toHaveBeenCalledWith(
    '/api/rooms/r%201/preparation',
    expect.objectContaining({
      method: 'PUT',
      keepalive: true,
      body: JSON.stringify(emptyPreparation),
      headers: expect.objectContaining({ authorization: 'Bearer token' }),
    }),
  )
})

it('an outdated one is answered with what is stored, and nothing of the problem', async () => {
  answering(409, { ...problem, ...stored })
  expect(await api.write(emptyPreparation)).toEqual({
    preparation: stored,
    stored: false,
    now: undefined,
  })
})

it.each([
  [403, { ...problem, status: 403, code: 'not-allowed' }, 'not-allowed'],
  [409, { ...problem, code: 'room-ended' }, 'room-ended'],
  [502, 'a proxy’s page', 'offline'],
  [200, { version: 'none' }, 'internal'],
])('an answer of %i %j is a problem: %s', async (status, body, code) => {
  answering(status, body)
  await expect(api.write(emptyPreparation)).rejects.toMatchObject({ code })
})

it('without an answer one is offline', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  await expect(api.read()).rejects.toMatchObject({ code: 'offline' })
  await expect(api.erase()).rejects.toMatchObject({ code: 'offline' })
})
