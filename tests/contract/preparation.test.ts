import { controlSchema } from '@firefelt/shared/control/control.ts'
import { emptyPreparation } from '@firefelt/shared/preparation/preparation.ts'
import { describe, expect, it } from 'vitest'
import { expectProblem, openServer } from './server.ts'

const meeting = async () => {
  const server = await openServer()
  const { room, facilitatorToken, links } = await server.newRoom()
  const at = `/api/rooms/${room}/preparation`
  const { token, personalCode } = await server.join(room)
  const put = (body: object, asker = token) => server.ask('PUT', at, { token: asker, body })
  const get = (asker?: string) => server.ask('GET', at, { token: asker ?? token })
  const control = async () =>
    controlSchema.parse(
      (await server.ask('GET', `/api/rooms/${room}`, { token: facilitatorToken })).body,
    )
  const projectorToken = links.projector.split('#')[1] ?? ''
  return {
    server,
    room,
    at,
    token,
    personalCode,
    facilitatorToken,
    projectorToken,
    put,
    get,
    control,
  }
}

const mark = (at = 500) => ({ success: 0.25, importance: 0.75, at })
const begun = { ...emptyPreparation, marks: { 'klare-maal': mark() }, notes: 'husk' }

describe('a preparation', () => {
  it('is empty at first, and its owner’s on every device', async () => {
    const { server, room, at, personalCode, put, get } = await meeting()
    expect((await get()).body).toEqual(emptyPreparation)
    const stored = await put(begun)
    expect([stored.status, stored.body]).toEqual([200, { ...begun, version: 1 }])
    const body = { personalCode }
    const url = `/api/rooms/${room}/participants/resume`
    const { token } = (await server.ask('POST', url, { body })).body as { token: string }
    const there = await server.ask('GET', at, { token })
    expect(there.body).toEqual({ ...begun, version: 1 })
  })

  it('that somebody has begun is told at the door, and whose it is not', async () => {
    const { server, room, put } = await meeting()
    const door = async () => (await server.ask('GET', `/api/rooms/${room}/door`)).body
    const before = await door()
    expect(before).toMatchObject({ prepared: false })
    await put(begun)
    expect(await door()).toEqual({ ...(before as object), prepared: true })
  })

  it('that rests on an old version is answered with the one that is stored', async () => {
    const { put, get } = await meeting()
    await put(begun)
    const stale = await put({ ...begun, notes: 'other' })
    expect(stale.status).toBe(409)
    expect(stale.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(stale.body).toMatchObject({ ...begun, version: 1, code: 'outdated', status: 409 })
    expect((await put({ ...begun, version: 9 })).status).toBe(409)
    expect((await get()).body).toEqual({ ...begun, version: 1 })
  })

  it('of two sent at once, one is stored', async () => {
    const { put, get } = await meeting()
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((notes) => put({ ...emptyPreparation, notes })),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
    expect((await get()).body).toMatchObject({ version: 1 })
  })

  it('has no tap from the future', async () => {
    const { put } = await meeting()
    const { body } = await put({ ...begun, marks: { 'klare-maal': mark(9_999_999) } })
    expect(body).toMatchObject({ marks: { 'klare-maal': mark(1_000) } })
  })

  it.each([
    { ...begun, marks: { 'klare-maal': { ...mark(), success: 1.5 } } },
    { ...begun, marks: { '../x': mark() } },
    { ...begun, notes: 'x'.repeat(20_001) },
    { ...begun, picks: 'klare-maal' },
    { ...begun, extra: 1 },
    { marks: {} },
  ])('is not %j', async (sent) => {
    const { put, get } = await meeting()
    const { status, body } = await put(sent)
    expect([status, (body as { code: string }).code]).toEqual([400, 'invalid-input'])
    expect((await get()).body).toEqual(emptyPreparation)
  })

  it('can be erased by its owner, and begun anew', async () => {
    const { server, at, token, put, get } = await meeting()
    await put(begun)
    expect((await get()).body).toEqual({ ...begun, version: 1 })
    const erased = await server.ask('DELETE', at, { token })
    expect([erased.status, erased.text]).toEqual([204, ''])
    expect((await get()).body).toEqual(emptyPreparation)
    expect((await put(begun)).status).toBe(200)
  })

  it('stays to be read when the meeting is over, and changes no more', async () => {
    const { server, room, facilitatorToken, put, get } = await meeting()
    await put(begun)
    await server.command(room, facilitatorToken, { id: 'c1', type: 'end' })
    expectProblem(await put({ ...begun, version: 1 }), 404, 'room-ended')
    expect((await get()).body).toEqual({ ...begun, version: 1 })
  })

  // R-PRIVATE-1
  it('is nobody else’s: the facilitator’s and the projector’s token lead to none', async () => {
    const { server, at, room, facilitatorToken, projectorToken, put, get } = await meeting()
    await put(begun)
    const other = await server.join(room)
    expect((await get(other.token)).body).toEqual(emptyPreparation)
    for (const token of [facilitatorToken, projectorToken]) {
      for (const method of ['GET', 'DELETE'] as const) {
        expectProblem(await server.ask(method, at, { token }), 403, 'not-allowed')
      }
      expectProblem(await put(begun, token), 403, 'not-allowed')
    }
    expectProblem(await server.ask('GET', at), 404, 'not-found')
    const strange = await server.newRoom()
    expectProblem(
      await server.ask('GET', at, { token: strange.facilitatorToken }),
      404,
      'not-found',
    )
    expect((await get()).body).toEqual({ ...begun, version: 1 })
  })
})

it('everyone learns how many have prepared, and that alone', async () => {
  const { server, at, token, put, control } = await meeting()
  const { kit } = await control()
  const marks = Object.fromEntries(kit.themes.map(({ id }) => [id, mark()]))
  const ready = { ...emptyPreparation, marks, picks: ['klare-maal', 'resultater'] }
  const prepared = async () => (await control()).prepared
  await put({ ...ready, picks: ['klare-maal'] })
  expect(await prepared()).toBe(0)
  const { version } = await control()
  await put({ ...ready, version: 1 })
  expect([await prepared(), (await control()).version]).toEqual([1, version + 1])
  await put({ ...ready, version: 2, notes: 'more' })
  expect([await prepared(), (await control()).version]).toEqual([1, version + 1])
  await put({ ...ready, version: 3, picks: [] })
  expect(await prepared()).toBe(0)
  await put({ ...ready, version: 4 })
  expect(await prepared()).toBe(1)
  await server.ask('DELETE', at, { token })
  expect(await prepared()).toBe(0)
})
