import { createMemoryStore } from '@firefelt/server/store/memory.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { problemSchema } from '@firefelt/shared/protocol/problems.ts'
import { describe, expect, it } from 'vitest'
import { type Answer, expectProblem, openServer } from './server.ts'

const token = '0'.repeat(26)
const command = { id: 'c1', type: 'end' }

const rooms = [
  ['a way up', '..%2F..%2Fetc%2Fpasswd'],
  ['a NUL', '%00'],
  ['a NUL at its end', 'abc%00'],
  ['a smile', '%F0%9F%98%80'],
  ['a letter from the left', '%E2%80%AEabc'],
  ['a broken escape', '%E0%A4%A'],
  ['a lone percent sign', '%'],
  ['a prototype', '__proto__'],
  ['an inherited name', 'constructor'],
  ['nothing', ''],
  ['a space', '%20'],
  ['41 characters', 'x'.repeat(41)],
  ['100 characters', 'x'.repeat(100)],
  ['10 kB', 'x'.repeat(10_000)],
] as const

/** Wherever the fault is. */
const expectInvalid = (answer: Answer) => {
  const { place } = problemSchema.parse(answer.body)
  expectProblem(answer, 400, 'invalid-input', place)
}

const routes = [
  ['GET', '', {}],
  ['GET', '/door', {}],
  ['GET', '/links', {}],
  ['POST', '/participants', { body: {} }],
  ['POST', '/participants/resume', { body: { personalCode: 'K7M29QPX' } }],
  ['POST', '/commands', { body: command }],
] as const

it.each(rooms)('a room by the name of %s is a problem of the client’s', async (_, room) => {
  const { ask } = await openServer()
  for (const [method, path, wish] of routes) {
    const answer = await ask(method, `/api/rooms/${room}${path}`, { token, ...wish })
    if (answer.status === 404) expectProblem(answer, 404, 'not-found')
    else expectInvalid(answer)
    expect(answer.text.length).toBeLessThan(300)
  }
})

describe('a body', () => {
  it.each([
    ['no JSON', '{'],
    ['JSON of another kind', '[]'],
    ['nothing at all', 'null'],
    ['a number', '7'],
    ['a text', '"ledergruppen"'],
    ['a set prototype', '{"kit":"ledergruppen","__proto__":{"title":"x"}}'],
    ['a set constructor', '{"kit":"ledergruppen","constructor":{"prototype":{}}}'],
    ['a deep nest', `{"kit":${'['.repeat(9_000)}${']'.repeat(9_000)}}`],
  ])('of %s makes no room', async (_, body) => {
    const { ask } = await openServer()
    const answer = await ask('POST', '/api/rooms', { body })
    expectInvalid(answer)
  })

  it('that is missing makes none either, nor one of another type', async () => {
    const { ask } = await openServer()
    expectProblem(await ask('POST', '/api/rooms'), 400, 'invalid-input')
    const headers = { 'content-type': 'text/xml' }
    const answer = await ask('POST', '/api/rooms', { body: '<kit/>', headers })
    expectProblem(answer, 400, 'invalid-input')
  })

  it('above its bound is too large, and one just below is read', async () => {
    const { ask, newRoom } = await openServer()
    const { room } = await newRoom()
    for (const [url, start, bound] of [
      ['/api/rooms', '{"kit":"ledergruppen"', limits.newRoom],
      [`/api/rooms/${room}/participants`, '{"name":""', 64 * 1024],
    ] as const) {
      const body = (size: number) => `${start}${' '.repeat(size - start.length - 1)}}`
      expect((await ask('POST', url, { body: body(bound) })).status).toBe(201)
      expectProblem(await ask('POST', url, { body: body(bound + 1) }), 413, 'too-large')
    }
  })
})

describe('what there is not', () => {
  it.each([
    ['GET', '/api/nope'],
    ['GET', '/api'],
    ['POST', '/api/kits'],
    ['GET', '/health/nope'],
    ['GET', '/api/rooms'],
    ['GET', '/assets/..%2f..%2f..%2fpackage.json'],
  ] as const)('is not found: %s %s', async (method, url) => {
    const { ask } = await openServer()
    expectProblem(await ask(method, url), 404, 'not-found')
  })
})

describe('a server', () => {
  it('that fails says nothing of its insides', async () => {
    const store = createMemoryStore()
    const broken: typeof store = {
      ...store,
      roomByCode: async () => {
        throw new Error('SELECT secret FROM /var/lib')
      },
    }
    const { ask } = await openServer({}, broken)
    expectProblem(await ask('GET', '/api/codes/7K4M2P'), 500, 'internal')
  })

  it('that is stopping says so', async () => {
    const { ask, newRoom, rooms } = await openServer()
    const { room } = await newRoom()
    await rooms.close()
    expectProblem(await ask('GET', `/api/rooms/${room}/door`), 503, 'stopping')
  })
})
