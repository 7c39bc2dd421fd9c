import { controlSchema } from '@firefelt/shared/control/control.ts'
import { describe, expect, it } from 'vitest'
import { expectProblem, openServer } from './server.ts'

const meeting = async () => {
  const server = await openServer()
  const { room, facilitatorToken: token, links } = await server.newRoom()
  const at = (vote = 'v1') => `/api/rooms/${room}/sealed/${vote}`
  const people = [await server.join(room), await server.join(room), await server.join(room)]
  const [a, b, c] = people.map((person) => person.token)
  if (a === undefined || b === undefined || c === undefined) throw new Error('nobody joined')
  const put = (asker: string, dots: object, vote?: string) =>
    server.ask('PUT', at(vote), { token: asker, body: { dots } })
  const get = (asker: string) => server.ask('GET', at(), { token: asker })
  let last = 0
  const command = (wish: object) => server.command(room, token, { id: `c${++last}`, ...wish })
  const vote = async () =>
    controlSchema.parse((await server.ask('GET', `/api/rooms/${room}`, { token })).body).vote
  const open = () => command({ type: 'openVote', vote: 'v1', dots: 3 })
  const projector = links.projector.split('#')[1] ?? ''
  return { server, room, token, projector, a, b, c, put, get, command, vote, open }
}

describe('a vote with dots', () => {
  // R-PRIVATE-2
  it('is sealed until a facilitator closes it, then told by theme and destroyed', async () => {
    const { a, b, c, put, get, command, vote, open } = await meeting()
    await open()
    const first = await put(a, { 'klare-maal': 2, resultater: 1 })
    expect([first.status, first.body]).toEqual([200, { dots: { 'klare-maal': 2, resultater: 1 } }])
    await put(b, { 'klare-maal': 1 })
    await put(c, { oplaering: 3 })
    await put(c, {})
    expect(await vote()).toEqual({ id: 'v1', dots: 3, voted: 2, counts: null })
    expect((await get(a)).body).toEqual({ dots: { 'klare-maal': 2, resultater: 1 } })
    expect((await get(c)).body).toEqual({ dots: {} })
    await command({ type: 'closeVote', vote: 'v1' })
    const counts = { 'klare-maal': 3, resultater: 1 }
    expect(await vote()).toEqual({ id: 'v1', dots: 3, voted: 2, counts })
    expectProblem(await get(a), 404, 'not-found')
    expectProblem(await put(a, { oplaering: 1 }), 404, 'not-found')
    await command({ type: 'closeVote', vote: 'v1' })
    expect((await vote())?.counts).toEqual(counts)
  })

  it('can be changed while it is open; the last counts', async () => {
    const { a, put, command, vote, open } = await meeting()
    await open()
    await Promise.all([put(a, { resultater: 3 }), put(a, { oplaering: 2 })])
    await put(a, { prioritering: 1 })
    expect((await vote())?.voted).toBe(1)
    await command({ type: 'closeVote', vote: 'v1' })
    expect((await vote())?.counts).toEqual({ prioritering: 1 })
  })

  it('takes no more dots than one has, and none by those who have no vote', async () => {
    const { token, projector, a, put, get, vote, open } = await meeting()
    await open()
    expectProblem(await put(a, { resultater: 2, oplaering: 2 }), 400, 'invalid-input', 'dots')
    for (const dots of [{ resultater: -1 }, { resultater: 1.5 }, { '../x': 1 }]) {
      expect((await put(a, dots)).status).toBe(400)
    }
    for (const asker of [token, projector]) {
      expectProblem(await put(asker, { resultater: 1 }), 403, 'not-allowed')
      expectProblem(await get(asker), 403, 'not-allowed')
    }
    expectProblem(await put(a, { resultater: 1 }, 'v2'), 404, 'not-found')
    expect((await vote())?.voted).toBe(0)
  })

  it('counts every ballot that was answered, and none that came after it closed', async () => {
    const { a, b, c, put, command, vote, open } = await meeting()
    await open()
    const answers = await Promise.all([
      put(a, { resultater: 1 }),
      command({ type: 'closeVote', vote: 'v1' }),
      put(b, { resultater: 1 }),
      put(c, { resultater: 1 }),
    ])
    const [, , ...late] = answers
    const taken = [answers[0], ...late].filter((answer) => answer?.status === 200).length
    expect(taken).toBeGreaterThan(0)
    expect((await vote())?.counts).toEqual({ resultater: taken })
    expect((await vote())?.voted).toBe(taken)
  })

  it('that is put away leaves nothing: the next one under its name is empty', async () => {
    const { a, put, get, command, vote, open } = await meeting()
    await open()
    expect((await put(a, { resultater: 1 })).status).toBe(200)
    expect((await vote())?.voted).toBe(1)
    await command({ type: 'dropVote', vote: 'v1' })
    expect(await vote()).toBeNull()
    await open()
    expect((await get(a)).body).toEqual({ dots: {} })
    await command({ type: 'closeVote', vote: 'v1' })
    expect((await vote())?.counts).toEqual({})
  })

  it('takes no dots in a room that has ended', async () => {
    const { a, put, command, open } = await meeting()
    await open()
    await command({ type: 'end' })
    expectProblem(await put(a, { resultater: 1 }), 404, 'room-ended')
  })
})
