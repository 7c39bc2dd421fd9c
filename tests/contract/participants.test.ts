import { controlSchema } from '@firefelt/shared/control/control.ts'
import { joinedSchema } from '@firefelt/shared/protocol/http.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { describe, expect, it } from 'vitest'
import { expectProblem, openServer } from './server.ts'

const meeting = async () => {
  const server = await openServer()
  const { room, facilitatorToken: token } = await server.newRoom()
  const participants = async () => {
    const { body } = await server.ask('GET', `/api/rooms/${room}`, { token })
    return controlSchema.parse(body).participants
  }
  const joining = (body: unknown) => server.ask('POST', `/api/rooms/${room}/participants`, { body })
  const resume = (personalCode: unknown) =>
    server.ask('POST', `/api/rooms/${room}/participants/resume`, { body: { personalCode } })
  return { ...server, room, token, participants, joining, resume }
}

describe('joining', () => {
  it('is answered with an id, a token and a personal code, and no more', async () => {
    const { joining } = await meeting()
    const { status, body, headers } = await joining({ name: 'Deltager' })
    expect(status).toBe(201)
    // As everything under /api: kept by nobody on the way.
    expect(headers['cache-control']).toBe('no-store')
    expect(body).toEqual({
      participant: expect.stringMatching(/^p[0-9a-z]{12}$/),
      token: expect.stringMatching(/^[0-9a-z]{26}$/),
      personalCode: expect.stringMatching(/^[2-9A-HJKMNP-Z]{8}$/),
    })
  })

  it('gives numbers 1, 2, 3, and takes names trimmed', async () => {
    const { room, join, participants } = await meeting()
    const joined = [await join(room, '  Bord 2 '), await join(room), await join(room, '   ')]
    const alone = { group: null, remote: false }
    const [a, b, c] = joined.map(({ participant }) => participant)
    expect(await participants()).toEqual({
      [a ?? '']: { number: 1, name: 'Bord 2', ...alone },
      [b ?? '']: { number: 2, name: '', ...alone },
      [c ?? '']: { number: 3, name: '', ...alone },
    })
  })

  it('gives everyone a number of their own, also when all come at once', async () => {
    const { room, join, participants } = await meeting()
    const joined = await Promise.all(Array.from({ length: 30 }, () => join(room)))
    expect(new Set(joined.map(({ token }) => token)).size).toBe(30)
    const numbers = Object.values(await participants()).map(({ number }) => number)
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1))
  })

  it('takes a name of up to 40 characters, and says where a longer one is', async () => {
    const { joining, participants } = await meeting()
    expect((await joining({ name: 'x'.repeat(limits.name) })).status).toBe(201)
    const long = await joining({ name: 'x'.repeat(limits.name + 1) })
    expectProblem(long, 400, 'invalid-input', 'name')
    expectProblem(await joining({ name: 7 }), 400, 'invalid-input', 'name')
    expectProblem(await joining({ name: '', role: 'facilitator' }), 400, 'invalid-input')
    expect(Object.keys(await participants())).toHaveLength(1)
  })

  it('keeps odd names as they are', async () => {
    const { room, join, participants } = await meeting()
    const names = ['__proto__', '<b>Æ</b>', "'; DROP TABLE", '😀'.repeat(20), 'a\u0000b']
    for (const name of names) await join(room, name)
    expect(Object.values(await participants()).map(({ name }) => name)).toEqual(names)
  })

  it('ends when the room is full', async () => {
    const { room, join, joining, participants } = await meeting()
    for (let n = 0; n < limits.participants; n++) await join(room)
    expectProblem(await joining({}), 409, 'room-full')
    expect(Object.keys(await participants())).toHaveLength(limits.participants)
  })

  it('ends with the room, and begins again when it is reopened', async () => {
    const { room, token, command, joining, ask } = await meeting()
    await command(room, token, { id: 'c1', type: 'end' })
    expectProblem(await joining({}), 404, 'room-ended')
    const door = await ask('GET', `/api/rooms/${room}/door`)
    expect(door.body).toMatchObject({ phase: 'ended' })
    await command(room, token, { id: 'c2', type: 'reopen' })
    expect((await joining({})).status).toBe(201)
  })
})

describe('coming back on another device', () => {
  it('is the same participant with a token more', async () => {
    const { room, ask, join, resume, participants } = await meeting()
    const first = await join(room, 'Bord 2')
    const answer = await resume(first.personalCode)
    expect(answer.status).toBe(200)
    const again = joinedSchema.parse(answer.body)
    expect(again).toEqual({ ...first, token: again.token })
    expect(again.token).not.toBe(first.token)
    for (const { token } of [first, again]) {
      expect((await ask('GET', `/api/rooms/${room}`, { token })).status).toBe(200)
    }
    expect(Object.keys(await participants())).toHaveLength(1)
  })

  it('works however the code is typed', async () => {
    const { room, join, resume } = await meeting()
    const { participant, personalCode } = await join(room)
    const shown = `${personalCode.slice(0, 4)}-${personalCode.slice(4)}`.toLowerCase()
    expect((await resume(` ${shown} `)).body).toMatchObject({ participant })
  })

  it('takes no token for a code, and no code that is none', async () => {
    const { room, join, resume } = await meeting()
    const { token } = await join(room)
    for (const code of [token, '', 'x', 7, null]) {
      expectProblem(await resume(code), 400, 'invalid-input', 'personalCode')
    }
    expectProblem(await resume('22222222'), 404, 'not-found')
  })
})
