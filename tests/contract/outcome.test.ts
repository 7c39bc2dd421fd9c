import { createMemoryStore } from '@firefelt/server/store/memory.ts'
import { writeAnswer } from '@firefelt/shared/board/answer.ts'
import { answersIn, sheetsIn } from '@firefelt/shared/board/documents.ts'
import { writeSheet } from '@firefelt/shared/board/sheet.ts'
import { planSchema } from '@firefelt/shared/outcome/plan.ts'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { expectProblem, openServer } from './server.ts'

const formats = {
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  svg: 'image/svg+xml',
  png: 'image/png',
  ics: 'text/calendar',
  json: 'application/json',
}

/** A board on which a day to talk again was agreed. */
const followUp = (): Uint8Array => {
  const doc = new Y.Doc()
  const author = 'facilitator'
  sheetsIn(doc).set(
    's1',
    writeSheet({ id: 's1', form: 'opfoelgning', theme: null, author, removedBy: null }),
  )
  const answer = { id: 's1-1', sheet: 's1', field: 'naeste-gang', author }
  answersIn(doc).set('s1-1', writeAnswer({ ...answer, chosen: '2026-03-02', words: '' }))
  return Y.encodeStateAsUpdate(doc)
}

const meeting = async () => {
  const store = createMemoryStore()
  const server = await openServer(
    { PUBLIC_URL: 'https://firefelt.example.org', LOG_LEVEL: 'trace' },
    store,
  )
  const { room, facilitatorToken, links } = await server.newRoom({ title: 'Møde på Ærø' })
  await store.commit(room, { updates: [followUp()] })
  const { token } = await server.join(room, 'Deltager 4')
  const at = (path: string) => `/api/rooms/${room}/${path}`
  const get = (format: string, as: string | undefined) =>
    server.ask('GET', at(`outcome.${format}`), { token: as })
  const publish = async () => {
    const { status, body } = await server.ask('PUT', at('plan/link'), { token: facilitatorToken })
    expect(status).toBe(200)
    const [page, secret] = (body as { link: string }).link.split('#')
    expect(page).toBe(`https://firefelt.example.org/r/${room}/plan`)
    return secret
  }
  const write = (words: object) =>
    server.command(room, facilitatorToken, {
      id: `w${Math.random()}`.replace('.', ''),
      type: 'writePlan',
      ...words,
    })
  const projector = links.projector.split('#')[1]
  return { server, room, at, get, publish, write, facilitatorToken, token, projector }
}

describe('the outcome', () => {
  it('is had in every form, named after the meeting, by a facilitator', async () => {
    const { get, facilitatorToken } = await meeting()
    for (const [format, type] of Object.entries(formats)) {
      const { status, headers, text } = await get(format, facilitatorToken)
      expect([format, status]).toEqual([format, 200])
      expect(headers['content-type']).toContain(type)
      expect(headers['cache-control']).toBe('no-store')
      expect(headers['content-disposition']).toContain(
        `filename*=UTF-8''M%C3%B8de%20p%C3%A5%20%C3%86r%C3%B8.${format}`,
      )
      expect(text.length).toBeGreaterThan(100)
    }
  })

  it('is nobody else’s, and unknown rooms, foreign tokens and other forms answer alike', async () => {
    const { server, get, token, projector } = await meeting()
    expectProblem(await get('json', token), 403, 'not-allowed')
    expectProblem(await get('json', projector), 403, 'not-allowed')
    for (const foreign of [undefined, '0'.repeat(26)])
      expectProblem(await get('json', foreign), 404, 'not-found')
    expectProblem(
      await server.ask('GET', '/api/rooms/nowhere/outcome.json', { token }),
      404,
      'not-found',
    )
    expectProblem(await get('exe', token), 400, 'invalid-input', 'format')
  })

  it('says why there is no picture when the map was left out', async () => {
    const { get, write, facilitatorToken } = await meeting()
    await write({ parts: [] })
    expectProblem(await get('png', facilitatorToken), 409, 'no-map')
  })

  it('says why there is no calendar when nothing has a day', async () => {
    const { get, write, facilitatorToken } = await meeting()
    await write({ parts: ['map'] })
    expectProblem(await get('ics', facilitatorToken), 409, 'no-days')
  })

  it('has a name that every system takes, whatever the plan is called', async () => {
    const { get, write, facilitatorToken } = await meeting()
    await write({ title: `../"aa\r\n; æøå ${'𝒜'.repeat(33)}` })
    const { headers } = await get('json', facilitatorToken)
    const [, name = ''] =
      /filename\*=UTF-8''(.+)$/.exec(String(headers['content-disposition'])) ?? []
    expect(decodeURIComponent(name)).toBe(`aa æøå ${'𝒜'.repeat(33)}.json`)
  })
})

// R-PLAN-2
describe('a plan', () => {
  it('says what facilitators wrote, and only they write it', async () => {
    const { server, room, get, write, token, facilitatorToken } = await meeting()
    await write({ title: 'Vores plan', introduction: 'Kære alle', sender: 'Ledergruppen' })
    const { body } = await get('json', facilitatorToken)
    expect(planSchema.parse(body)).toMatchObject({
      title: 'Vores plan',
      introduction: 'Kære alle',
      sender: 'Ledergruppen',
    })
    const wish = { id: 'w1', type: 'writePlan', title: 'En andens' }
    expectProblem(await server.command(room, token, wish), 403, 'not-allowed')
    expect((await get('json', facilitatorToken)).body).toEqual(body)
  })

  it('is read by its link, as long as that is not taken back, and by nothing else', async () => {
    const { server, at, get, publish, token, facilitatorToken } = await meeting()
    expectProblem(
      await server.ask('GET', at('plan/link'), { token: facilitatorToken }),
      404,
      'not-found',
    )
    const secret = await publish()
    expect(await publish()).toBe(secret)
    const { body } = await server.ask('GET', at('plan/link'), { token: facilitatorToken })
    expect((body as { link: string }).link.split('#')[1]).toBe(secret)
    expect((await get('json', secret)).status).toBe(200)
    for (const method of ['GET', 'PUT', 'DELETE'] as const) {
      expectProblem(await server.ask(method, at('plan/link'), { token }), 403, 'not-allowed')
      expectProblem(await server.ask(method, at('plan/link'), { token: secret }), 404, 'not-found')
    }
    // The link opens the plan and nothing of the room.
    expectProblem(
      await server.ask('GET', at('').replace(/\/$/, ''), { token: secret }),
      404,
      'not-found',
    )
    const gone = await server.ask('DELETE', at('plan/link'), { token: facilitatorToken })
    expect(gone.status).toBe(204)
    expectProblem(await get('json', secret), 404, 'not-found')
    const another = await publish()
    expect(another).not.toBe(secret)
    expectProblem(await get('html', secret), 404, 'not-found')
    expect((await get('html', another)).status).toBe(200)
  })

  it('names its link’s token to nobody: not in the record that all get, and not in the log', async () => {
    const { server, room, get, publish, token } = await meeting()
    const secret = await publish()
    expect((await get('json', secret)).status).toBe(200)
    const { text } = await server.ask('GET', `/api/rooms/${room}`, { token })
    expect(text).toContain('"published":{')
    expect(server.log.join('')).toContain('/api/rooms/:room/outcome.:format')
    for (const told of [text, server.log.join('')]) expect(told).not.toContain(secret)
  })
})
