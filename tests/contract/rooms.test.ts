import { createMemoryStore } from '@firefelt/server/store/memory.ts'
import { Taken } from '@firefelt/server/store/store.ts'
import { wholeControlSchema } from '@firefelt/shared/control/wholeControl.ts'
import { codeSchema, showCode } from '@firefelt/shared/protocol/http.ts'
import { describe, expect, it } from 'vitest'
import { expectProblem, openServer } from './server.ts'

describe('a new room', () => {
  it('is answered with its id, code, token and links, and no more', async () => {
    const { ask } = await openServer()
    const answer = await ask('POST', '/api/rooms', { body: { kit: 'ledergruppen' } })
    expect(answer.status).toBe(201)
    expect(answer.body).toEqual({
      room: expect.stringMatching(/^[0-9a-z]{16}$/),
      code: expect.stringMatching(/^[2-9A-HJKMNP-Z]{6}$/),
      epoch: 1,
      facilitatorToken: expect.stringMatching(/^[0-9a-z]{26}$/),
      links: {
        participant: expect.any(String),
        facilitator: expect.any(String),
        projector: expect.any(String),
      },
    })
  })

  it('has a copy of its kit, the title as given but trimmed, and the language', async () => {
    const { ask, newRoom } = await openServer()
    const { room, code, facilitatorToken } = await newRoom({ title: ' Mandag ', language: 'en' })
    const { body } = await ask('GET', `/api/rooms/${room}`, { token: facilitatorToken })
    const control = wholeControlSchema.parse(body)
    expect(control).toMatchObject({ version: 1, room, code, title: 'Mandag', language: 'en' })
    expect(control).toMatchObject({ phase: 'open', locked: false, createdAt: 1_000 })
    expect(control.participants).toEqual({})
    expect(control.kit).toMatchObject({ id: 'ledergruppen' })
    expect(control.kit.themes).toHaveLength(20)
  })

  it('is Danish and has no title unless it is said', async () => {
    const { ask, newRoom } = await openServer()
    const { room } = await newRoom()
    const door = await ask('GET', `/api/rooms/${room}/door`)
    expect(door.status).toBe(200)
    expect(door.body).toEqual({
      title: '',
      language: 'da',
      phase: 'open',
      practice: false,
      prepared: false,
      keepDays: 30,
      erasedAt: null,
    })
  })

  it('shares nothing with the next', async () => {
    const { newRoom } = await openServer()
    const [a, b] = [await newRoom(), await newRoom()]
    expect(a.room).not.toBe(b.room)
    expect(a.code).not.toBe(b.code)
    expect(a.facilitatorToken).not.toBe(b.facilitatorToken)
    expect(a.links.projector.split('#')[1]).not.toBe(b.links.projector.split('#')[1])
  })

  it('takes another code when the first is in use', async () => {
    const store = createMemoryStore()
    const refused: string[] = []
    const busy: typeof store = {
      ...store,
      createRoom: async (control, credentials) => {
        if (refused.length < 3) {
          refused.push(control.code)
          throw new Taken(control.code)
        }
        return store.createRoom(control, credentials)
      },
    }
    const { newRoom } = await openServer({}, busy)
    expect(refused).not.toContain((await newRoom()).code)
    expect(refused).toHaveLength(3)
  })

  it.each([
    ['an unknown kit', { kit: 'findes-ikke' }, 'unknown-kit', 'kit'],
    ['an inherited name for a kit', { kit: 'constructor' }, 'unknown-kit', 'kit'],
    ['a kit with a path', { kit: '../ledergruppen' }, 'invalid-input', 'kit'],
    ['no kit', {}, 'invalid-input', 'kit'],
    ['a long title', { kit: 'ledergruppen', title: 'x'.repeat(81) }, 'invalid-input', 'title'],
    ['a title that is none', { kit: 'ledergruppen', title: 7 }, 'invalid-input', 'title'],
    ['a language of its own', { kit: 'ledergruppen', language: 'de' }, 'invalid-input', 'language'],
  ] as const)('is not made of %s', async (_, body, code, place) => {
    const { ask } = await openServer()
    expectProblem(await ask('POST', '/api/rooms', { body }), 400, code, place)
  })
})

describe('the code on the wall', () => {
  it('leads to its room, however it is typed', async () => {
    const { ask, newRoom } = await openServer()
    const { room, code } = await newRoom()
    const typings = [code, code.toLowerCase(), showCode(code), ` ${showCode(code).toLowerCase()} `]
    for (const typed of typings) {
      const answer = await ask('GET', `/api/codes/${encodeURIComponent(typed)}`)
      expect([answer.status, answer.body]).toEqual([200, { room }])
    }
  })

  it('that is unknown, or no code at all, is answered alike', async () => {
    const { ask, newRoom } = await openServer()
    const { code } = await newRoom()
    const unknown = code === '222222' ? '333333' : '222222'
    expect(codeSchema.safeParse(unknown).success).toBe(true)
    for (const typed of [unknown, 'x', '%00', '..%2f..', 'x'.repeat(90), '%F0%9F%98%80']) {
      expectProblem(await ask('GET', `/api/codes/${typed}`), 404, 'not-found')
    }
  })
})

describe('kits', () => {
  it('are listed for the start page', async () => {
    const { ask } = await openServer()
    const { status, body } = await ask('GET', '/api/kits')
    expect(status).toBe(200)
    expect(body).toContainEqual({
      id: 'ledergruppen',
      version: expect.any(String),
      name: { da: expect.stringMatching(/\w/), en: expect.stringMatching(/\w/) },
      purpose: { da: expect.stringMatching(/\w/), en: expect.stringMatching(/\w/) },
      audience: { da: expect.stringMatching(/\w/), en: expect.stringMatching(/\w/) },
      duration: { da: expect.stringMatching(/\w/), en: expect.stringMatching(/\w/) },
      themes: 20,
    })
  })

  it('can be had whole, each by its id', async () => {
    const { ask } = await openServer()
    const { status, body } = await ask('GET', '/api/kits/ledergruppen')
    expect(status).toBe(200)
    expect(body).toMatchObject({ id: 'ledergruppen', source: { publisher: expect.any(String) } })
    expectProblem(await ask('GET', '/api/kits/findes-ikke'), 404, 'not-found')
    expectProblem(await ask('GET', '/api/kits/__proto__'), 400, 'invalid-input', 'id')
  })
})
