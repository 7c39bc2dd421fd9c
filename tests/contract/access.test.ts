import { describe, expect, it } from 'vitest'
import { expectProblem, openServer, type Wish } from './server.ts'

/** Every route that asks for a token of the room, with a wish that its facilitator would be granted. */
const guarded = [
  ['GET', ''],
  ['GET', '/links'],
  ['POST', '/commands', { id: 'c1', type: 'lock', locked: true }],
] as const

const unknownRoom = '0000000000000000'
const madeUpToken = '0'.repeat(26)

/** What a stranger could show at the door of room A. */
const strangers = async () => {
  const server = await openServer()
  const [a, b] = [await server.newRoom(), await server.newRoom()]
  const own = await server.join(a.room)
  const other = await server.join(b.room)
  const tokens = new Map<string, string | undefined>([
    ['no token', undefined],
    ['a made-up token', madeUpToken],
    ['another room’s facilitator', b.facilitatorToken],
    ['another room’s participant', other.token],
    ['another room’s projector', b.links.projector.split('#')[1]],
    ['a personal code for a token', own.personalCode],
    ['the room’s code for a token', a.code],
    ['a token in capitals', a.facilitatorToken.toUpperCase()],
    ['half a token', a.facilitatorToken.slice(0, 13)],
  ])
  return { server, room: a.room, tokens, facilitator: a.facilitatorToken }
}

// R-DOOR-1
describe.each(guarded)('%s /api/rooms/:room%s', (method, path, body?: object) => {
  const url = (room: string) => `/api/rooms/${room}${path}`
  const wish = (token: string | undefined): Wish => ({ token, ...(body && { body }) })

  it('answers every stranger exactly as if there were no such room', async () => {
    const { server, room, tokens, facilitator } = await strangers()
    expect((await server.ask(method, url(room), wish(facilitator))).status).toBe(200)
    const { status, text } = await server.ask(method, url(unknownRoom), wish(madeUpToken))
    expectProblem(await server.ask(method, url(unknownRoom), wish(facilitator)), 404, 'not-found')
    for (const [what, token] of tokens) {
      const answer = await server.ask(method, url(room), wish(token))
      expect([what, answer.status, answer.text]).toEqual([what, status, text])
    }
  })

  it('understands no other kind of authorization', async () => {
    const { server, room, facilitator } = await strangers()
    for (const authorization of [facilitator, `Basic ${facilitator}`, `Bearer  ${facilitator} x`]) {
      const answer = await server.ask(method, url(room), {
        headers: { authorization },
        ...(body && { body }),
      })
      expectProblem(answer, 404, 'not-found')
    }
  })
})

describe('the room’s own', () => {
  it('all see the control record', async () => {
    const { ask, newRoom, join } = await openServer()
    const { room, facilitatorToken, links } = await newRoom()
    const { token } = await join(room)
    for (const own of [facilitatorToken, token, links.projector.split('#')[1]]) {
      const { status, body } = await ask('GET', `/api/rooms/${room}`, { token: own })
      expect(status).toBe(200)
      expect(body).toMatchObject({ room, version: 2 })
    }
  })

  it('see no secret in it', async () => {
    const { ask, newRoom, join } = await openServer()
    const { room, facilitatorToken, links } = await newRoom()
    const { token, personalCode } = await join(room)
    const { text } = await ask('GET', `/api/rooms/${room}`, { token })
    const projector = links.projector.split('#')[1] ?? 'none'
    for (const secret of [facilitatorToken, token, personalCode, projector]) {
      expect(text).not.toContain(secret)
    }
  })
})

it('an unknown room and a wrong personal code are answered alike', async () => {
  const { server, room, tokens } = await strangers()
  const resume = (at: string, personalCode: string) =>
    server.ask('POST', `/api/rooms/${at}/participants/resume`, { body: { personalCode } })
  const { status, text } = await resume(unknownRoom, 'K7M29QPX')
  const wrong = await resume(room, 'K7M29QPX')
  expect([wrong.status, wrong.text]).toEqual([status, text])
  expectProblem(wrong, 404, 'not-found')
  const code = tokens.get('a personal code for a token') ?? ''
  const elsewhere = await server.newRoom()
  expectProblem(await resume(elsewhere.room, code), 404, 'not-found')
  expect((await resume(room, code)).status).toBe(200)
})

it('a room’s door and its participants lead nowhere when there is no such room', async () => {
  const { ask } = await openServer()
  expectProblem(await ask('GET', `/api/rooms/${unknownRoom}/door`), 404, 'not-found')
  const joining = await ask('POST', `/api/rooms/${unknownRoom}/participants`, { body: {} })
  expectProblem(joining, 404, 'not-found')
})
