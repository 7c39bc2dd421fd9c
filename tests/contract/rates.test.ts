import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { type Answer, expectProblem, openServer } from './server.ts'

/** Asks until it is refused; how many were answered before, and the refusal. */
const untilRefused = async (ask: () => Promise<Answer>, most = 10_000) => {
  for (let answered = 0; answered < most; answered++) {
    const answer = await ask()
    if (answer.status === 429) return { answered, refusal: answer }
  }
  throw new Error('it was never refused')
}

/** Something of a token's form, another each time. */
const tokens = () => {
  let turn = 0
  return () => String(++turn).padStart(26, '0')
}

const code = { personalCode: 'K7M29QPX' }
const resume = '/api/rooms/0000000000000000/participants/resume'

// R-DOOR-4, R-RATE-3
describe('an address that asks too often', () => {
  it('for new rooms is told to wait', async () => {
    const { ask } = await openServer()
    const room = () => ask('POST', '/api/rooms', { body: { kit: 'ledergruppen' } })
    const { answered, refusal } = await untilRefused(room)
    expect(answered).toBe(30)
    expectProblem(refusal, 429, 'too-many-requests')
    expect(Number(refusal.headers['retry-after'])).toBeGreaterThan(0)
  })

  it('for rooms by their code cannot go on guessing', async () => {
    const { ask } = await openServer()
    const { answered } = await untilRefused(() => ask('GET', '/api/codes/222222'))
    expect(answered).toBe(120)
  })

  it('what stands at a room’s door is told to wait', async () => {
    const { ask, newRoom } = await openServer()
    const { room } = await newRoom()
    expect((await untilRefused(() => ask('GET', `/api/rooms/${room}/door`))).answered).toBe(240)
  })

  it('cannot go on guessing by showing another token each time', async () => {
    const { ask } = await openServer()
    const next = tokens()
    const guess = () => ask('POST', resume, { token: next(), body: code })
    expect((await untilRefused(guess)).answered).toBe(20)
    const look = () => ask('GET', '/api/codes/222222', { token: next() })
    expect((await untilRefused(look)).answered).toBe(120)
  })

  it('cannot go on asking by showing another token each time', async () => {
    // On a slow machine so many would take longer than the minute in which they count.
    vi.useFakeTimers({ toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    const { ask } = await openServer()
    const next = tokens()
    const look = () => ask('GET', '/api/server', { token: next() })
    const { answered, refusal } = await untilRefused(look)
    expect(answered).toBe(6_000)
    expectProblem(refusal, 429, 'too-many-requests')
  })

  it('does not hold up another address', async () => {
    const { ask } = await openServer()
    await untilRefused(() => ask('POST', resume, { body: code, address: '192.168.1.4' }))
    const other = await ask('POST', resume, { body: code, address: '192.168.1.5' })
    expectProblem(other, 404, 'not-found')
  })
})

// R-RATE-3
it('whoever asks again and again for all that is theirs, or to erase it, is told to wait, and nobody else', async () => {
  const { ask, newRoom, join } = await openServer()
  const { room } = await newRoom()
  const [{ token }, other] = [await join(room), await join(room)]
  const mine = `/api/rooms/${room}/participants/me`
  expect((await untilRefused(() => ask('GET', mine, { token }))).answered).toBe(20)
  expect((await untilRefused(() => ask('DELETE', mine, { token }))).answered).toBe(20)
  expect((await ask('GET', mine, { token: other.token })).status).toBe(200)
})

it('sixty phones behind one address can all join, and are counted each for itself', async () => {
  const { ask, newRoom, join } = await openServer()
  const { room } = await newRoom()
  for (let phone = 0; phone < 60; phone++) {
    const { token } = await join(room)
    const { status, headers } = await ask('GET', '/api/server', { token })
    expect([status, Number(headers['x-ratelimit-remaining'])]).toEqual([200, 1_199])
  }
})
