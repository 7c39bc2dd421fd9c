import { describe, expect, it } from 'vitest'
import { asked, type Guarded, granted, guarded, parts, wishFor } from './guarded.ts'
import { type Answer, expectProblem, openServer } from './server.ts'

const unknownRoom = '0000000000000000'
const madeUpToken = '0'.repeat(26)

/** Room A, in which all can be granted that is asked for; and what a stranger could show at its door. */
const strangers = async () => {
  const server = await openServer()
  const [a, b] = [await server.newRoom({ practice: true }), await server.newRoom()]
  const own = await server.join(a.room)
  const other = await server.join(b.room)
  const vote = { id: 'v', type: 'openVote', vote: 'v1', dots: 3 }
  expect((await server.command(a.room, a.facilitatorToken, vote)).status).toBe(200)
  const publish = async ({ room, facilitatorToken: token }: typeof a) => {
    const { status, body } = await server.ask('PUT', `/api/rooms/${room}/plan/link`, { token })
    expect(status).toBe(200)
    return (body as { link: string }).link.split('#')[1]
  }
  const [readers, othersReaders] = [await publish(a), await publish(b)]
  const inside = {
    facilitator: a.facilitatorToken,
    participant: own.token,
    projector: a.links.projector.split('#')[1],
  }
  const tokens = new Map<string, string | undefined>([
    ['no token', undefined],
    ['a made-up token', madeUpToken],
    ['another room’s facilitator', b.facilitatorToken],
    ['another room’s participant', other.token],
    ['another room’s projector', b.links.projector.split('#')[1]],
    ['another room’s reader', othersReaders],
    ['a personal code for a token', own.personalCode],
    ['the room’s code for a token', a.code],
    ['a token in capitals', a.facilitatorToken.toUpperCase()],
    ['half a token', a.facilitatorToken.slice(0, 13)],
  ])
  return { server, room: a.room, tokens, inside, reader: readers }
}

/** All of an answer that could tell a stranger something: not when it came, nor how often one may still ask. */
const wordForWord = ({ status, headers, text }: Answer) => {
  const { date: _, ...others } = headers
  const told = Object.entries(others).filter(
    ([name]) => !/^x-ratelimit-(remaining|reset)$/.test(name),
  )
  return { status, headers: Object.fromEntries(told), text }
}

type Scene = Awaited<ReturnType<typeof strangers>>

/** Asks as a machine that has asked nothing before. */
const asking = ({ server }: Scene, route: Guarded) => {
  let machines = 0
  return (room: string, wish: ReturnType<typeof wishFor>) => {
    const { method, url } = asked(route, room)
    machines++
    return server.ask(method, url, { ...wish, address: `198.51.100.${machines}` })
  }
}

it('most of what is documented asks for a token', () => {
  expect(guarded.length).toBeGreaterThan(15)
})

// R-DOOR-1, R-RIGHT-1
describe.each(guarded)('%s', (route) => {
  it('answers every stranger exactly as if there were no such room, and others of it that it is not theirs', async () => {
    const scene = await strangers()
    const ask = asking(scene, route)
    const known = await ask(unknownRoom, wishFor(route, scene.inside.facilitator))
    expectProblem(known, 404, 'not-found')
    const shown = new Map(scene.tokens)
    // R-PLAN-2
    if (!route.includes('/outcome.')) shown.set('the reader of its plan', scene.reader)
    const askAll = async () => {
      for (const [what, token] of shown) {
        const unknown = wordForWord(await ask(unknownRoom, wishFor(route, token)))
        const forbidden = wordForWord(await ask(scene.room, wishFor(route, token)))
        expect([what, forbidden]).toEqual([what, unknown])
        expect([what, forbidden]).toEqual([what, wordForWord(known)])
      }
    }
    await expect.poll(() => scene.server.rooms.has(scene.room)).toBe(false)
    await askAll()
    // While people are in it, a room is in memory.
    const { release } = await scene.server.rooms.hold(scene.room)
    await askAll()
    release()
    const { of } = granted[route]
    for (const part of parts.filter((each) => !of.includes(each))) {
      expectProblem(await ask(scene.room, wishFor(route, scene.inside[part])), 403, 'not-allowed')
    }
    // Those whose it is come last: some of what is granted ends the room.
    for (const part of of) {
      const { status } = await ask(scene.room, wishFor(route, scene.inside[part]))
      expect([part, status]).toEqual([part, expect.toBeOneOf([200, 204])])
    }
  })

  it('understands no other kind of authorization', async () => {
    const scene = await strangers()
    const ask = asking(scene, route)
    const [part] = granted[route].of
    const token = scene.inside[part ?? 'facilitator']
    const { token: _, ...wish } = wishFor(route, undefined)
    for (const authorization of [token, `Basic ${token}`, `Bearer  ${token} x`]) {
      const answer = await ask(scene.room, {
        ...wish,
        headers: { authorization: `${authorization}` },
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
