import { controlSchema } from '@firefelt/shared/control/control.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { describe, expect, it } from 'vitest'
import { expectProblem, openServer } from './server.ts'

const meeting = async () => {
  const server = await openServer()
  const { room, facilitatorToken: token, links } = await server.newRoom()
  const control = async () =>
    controlSchema.parse((await server.ask('GET', `/api/rooms/${room}`, { token })).body)
  let sent = 0
  const command = (wish: object) => server.command(room, token, { id: `c${++sent}`, ...wish })
  const make = (choose: boolean, id = `m${++sent}`) =>
    command({ type: 'makeGroups', id, count: 2, choose, remoteApart: false })
  const joining = async (body: object) => {
    const answer = await server.ask('POST', `/api/rooms/${room}/participants`, { body })
    expect(answer.status).toBe(201)
    return answer.body as { participant: string; token: string }
  }
  const change = (of: string | undefined, body: unknown, at = room) =>
    server.ask('PATCH', `/api/rooms/${at}/participants/me`, { token: of, body })
  const person = async (id: string) => (await control()).participants[id]
  const projector = links.projector.split('#')[1]
  return { ...server, room, token, projector, control, command, make, joining, change, person }
}

describe('groups', () => {
  it('are made once though the command comes again, and anew under another id', async () => {
    const { make, control } = await meeting()
    await make(false, 'c1')
    const again = await make(false, 'c1')
    expect([again.status, Object.keys((await control()).groups)]).toEqual([200, ['g1', 'g2']])
    await make(false, 'c2')
    expect(Object.keys((await control()).groups)).toEqual(['g1', 'g2', 'g3', 'g4'])
  })

  it('take in who joins: the smallest where people are dealt out', async () => {
    const { make, joining, person } = await meeting()
    await make(false)
    const groups = []
    for (let n = 0; n < 4; n++) {
      groups.push((await person((await joining({ group: 'g2' })).participant))?.group)
    }
    expect(groups).toEqual(['g1', 'g2', 'g1', 'g2'])
  })

  it('take in who joins: the chosen one where people choose', async () => {
    const { make, joining, person } = await meeting()
    await make(true)
    const { participant } = await joining({ name: 'Æ', group: 'g2', remote: true })
    expect(await person(participant)).toEqual({ number: 1, name: 'Æ', group: 'g2', remote: true })
    expect(await person((await joining({ group: 'g9' })).participant)).toMatchObject({
      group: null,
    })
  })
})

describe('a participant', () => {
  it('changes their name, whether they are remote, and their group where people choose', async () => {
    const { make, joining, change, person } = await meeting()
    await make(true)
    const { participant, token } = await joining({})
    const { status, body } = await change(token, { name: ' Æ ', remote: true, group: 'g1' })
    expect([status, body]).toEqual([200, { version: 4 }])
    expect(await person(participant)).toEqual({ number: 1, name: 'Æ', group: 'g1', remote: true })
    expect((await change(token, { group: null })).body).toEqual({ version: 5 })
    expect(await person(participant)).toMatchObject({ name: 'Æ', group: null, remote: true })
  })

  it('changes no group where they are dealt out, and nothing by asking for what is so', async () => {
    const { make, joining, change, person } = await meeting()
    await make(false)
    const { participant, token } = await joining({})
    expect((await change(token, { group: 'g2' })).body).toEqual({ version: 3 })
    expect((await change(token, {})).body).toEqual({ version: 3 })
    expect(await person(participant)).toMatchObject({ group: 'g1' })
  })

  it('changes nobody else', async () => {
    const { joining, change, person } = await meeting()
    const [one, other] = [await joining({}), await joining({})]
    await change(one.token, { name: 'Æ' })
    expect(await person(one.participant)).toMatchObject({ name: 'Æ' })
    expect(await person(other.participant)).toMatchObject({ name: '' })
  })

  it('changes nothing in a room that has ended', async () => {
    const { joining, command, change, person } = await meeting()
    const { participant, token } = await joining({})
    await command({ type: 'end' })
    expectProblem(await change(token, { name: 'Æ' }), 404, 'room-ended')
    expect(await person(participant)).toMatchObject({ name: '' })
  })

  it.each([
    [{ name: 'x'.repeat(limits.name + 1) }, 'name'],
    [{ group: '__proto__' }, 'group'],
    [{ remote: 'yes' }, 'remote'],
    [{ number: 7 }, undefined],
  ])('is never changed by %j', async (body, place) => {
    const { joining, change, control } = await meeting()
    const { token } = await joining({})
    const { version } = await control()
    expectProblem(await change(token, body), 400, 'invalid-input', place)
    expect((await control()).version).toBe(version)
  })
})

describe('nobody', () => {
  it('is changed by a facilitator or a projector, who are no participants', async () => {
    const { token, projector, change, control } = await meeting()
    for (const of of [token, projector]) {
      expectProblem(await change(of, { name: 'Æ' }), 403, 'not-allowed')
    }
    expect((await control()).version).toBe(1)
  })

  it('is changed by a stranger, who learns nothing of the room', async () => {
    const [here, there] = [await meeting(), await meeting()]
    const { token } = await there.joining({})
    const own = await here.joining({})
    for (const of of [undefined, '0'.repeat(26), token]) {
      const answer = await here.change(of, { name: 'Æ' })
      expectProblem(answer, 404, 'not-found')
      const nowhere = await here.change(own.token, { name: 'Æ' }, '0000000000000000')
      expect(answer.text).toBe(nowhere.text)
    }
  })
})
