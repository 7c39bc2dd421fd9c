import { describe, expect, it } from 'vitest'
import { documented } from './documented.ts'
import { expectProblem, openServer } from './server.ts'

describe('every answer', () => {
  it.each(['/api/kits', '/api/nope', '/health/live', '/api/openapi.json'])(
    'of %s keeps the page to this server',
    async (url) => {
      const { ask } = await openServer()
      const { headers } = await ask('GET', url)
      const rules = String(headers['content-security-policy']).split(';')
      expect(rules).toContain("default-src 'self'")
      expect(rules).toContain("connect-src 'self' ws: wss:")
      expect(rules).toContain("object-src 'none'")
      expect(rules).toContain("frame-ancestors 'self'")
      expect(rules).not.toContain('upgrade-insecure-requests')
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'SAMEORIGIN',
      })
    },
  )

  it('insists on HTTPS where there is some, and nowhere else', async () => {
    const transport = async (environment: NodeJS.ProcessEnv) => {
      const { ask } = await openServer(environment)
      return (await ask('GET', '/api/kits')).headers['strict-transport-security']
    }
    expect(await transport({ PUBLIC_URL: 'https://firefelt.example.dk' })).toMatch(/^max-age=\d+/)
    expect(await transport({ PUBLIC_URL: 'http://firefelt.example.dk' })).toBeUndefined()
    expect(await transport({})).toBeUndefined()
  })

  it('names no other origin that may read it', async () => {
    const { ask } = await openServer()
    const headers = { origin: 'https://elsewhere.example' }
    const answer = await ask('GET', '/api/kits', { headers })
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })
})

interface Described {
  paths: Record<string, Record<string, { requestBody?: unknown; responses: object }>>
}

describe('the description of the API', () => {
  const described = async () => {
    const { ask } = await openServer()
    const { status, body } = await ask('GET', '/api/openapi.json')
    expect(status).toBe(200)
    expect(body).toMatchObject({ openapi: expect.stringMatching(/^3\./) })
    return body as Described
  }

  it('lists every route', async () => {
    const { paths } = await described()
    const listed = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(listed.sort()).toEqual(documented)
  })

  it('says what is to be sent, and what is answered', async () => {
    const { paths } = await described()
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, { requestBody, responses }] of Object.entries(methods)) {
        // A link is made by asking for it, and a rehearsal too: there is nothing to say.
        const isMerelyAsked = /\/(link|rehearsal)$/.test(path)
        const sends = method !== 'get' && method !== 'delete' && !isMerelyAsked
        expect([path, requestBody !== undefined]).toEqual([path, sends])
        const done = Object.keys(responses).filter((status) => Number(status) < 400)
        expect(done).toHaveLength(1)
      }
    }
  })
})

describe('operators', () => {
  it('are told that the server lives and takes work', async () => {
    const { ask } = await openServer()
    for (const url of ['/health/live', '/health/ready']) {
      const { status, body } = await ask('GET', url)
      expect([status, body]).toEqual([200, { status: 'ok' }])
    }
  })

  it('are told when the server takes no work any more, though it still lives', async () => {
    const { ask, rooms } = await openServer()
    await rooms.close()
    expectProblem(await ask('GET', '/health/ready'), 503, 'stopping')
    expect((await ask('GET', '/health/live')).status).toBe(200)
  })

  it('can count rooms and sockets, and see no room’s name', async () => {
    const { ask, newRoom } = await openServer()
    const { room, code } = await newRoom({ title: 'Mandag' })
    const { status, text } = await ask('GET', '/metrics')
    expect(status).toBe(200)
    expect(text).toMatch(/^firefelt_rooms 0$/m)
    expect(text).toMatch(/^firefelt_sockets 0$/m)
    expect(text).toMatch(/^# TYPE firefelt_commit_seconds histogram$/m)
    expect(text).toMatch(/^# TYPE firefelt_update_seconds histogram$/m)
    expect(text).toMatch(/^# TYPE firefelt_refusals_total counter$/m)
    expect(text).toMatch(/^# TYPE firefelt_disk_troubles_total counter$/m)
    expect(text).toMatch(/^nodejs_eventloop_lag_max_seconds [\d.e-]+$/m)
    for (const secret of [room, code, 'Mandag']) expect(text).not.toContain(secret)
  })

  it('can run two servers in one process', async () => {
    const [one, other] = [await openServer(), await openServer()]
    const { room } = await one.newRoom()
    expectProblem(await other.ask('GET', `/api/rooms/${room}/door`), 404, 'not-found')
  })
})
