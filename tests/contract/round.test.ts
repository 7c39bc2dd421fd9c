import { controlSchema } from '@firefelt/shared/control/control.ts'
import { expect, it } from 'vitest'
import { expectProblem, openServer } from './server.ts'

const meeting = async () => {
  const server = await openServer()
  const { room, facilitatorToken: token, links } = await server.newRoom()
  const people = [await server.join(room), await server.join(room)]
  const [first, second] = people
  if (first === undefined || second === undefined) throw new Error('nobody joined')
  const start = { type: 'startRound', round: 'r1', seconds: 120, order: [], talkFirst: true }
  expect((await server.command(room, token, { id: 'c1', ...start })).status).toBe(200)
  const turns = async () => {
    const { body } = await server.ask('GET', `/api/rooms/${room}`, { token })
    return controlSchema.parse(body).round?.turns.map(({ state }) => state)
  }
  const end = (asker: string, who: string, passes = false) =>
    server.command(room, asker, { id: `e-${asker}`, type: 'endTurn', round: 'r1', who, passes })
  return { server, room, token, links, first, second, turns, end }
}

it('whoever has the word gives it on; nobody ends another’s turn but a facilitator', async () => {
  const { links, token, first, second, turns, end } = await meeting()
  expect(await turns()).toEqual(['speaking', 'waiting'])
  expectProblem(await end(second.token, first.participant), 403, 'not-allowed')
  const projector = links.projector.split('#')[1] ?? ''
  expectProblem(await end(projector, first.participant), 403, 'not-allowed')
  expect(await turns()).toEqual(['speaking', 'waiting'])
  expect((await end(first.token, first.participant)).status).toBe(200)
  expect(await turns()).toEqual(['spoken', 'speaking'])
  expect((await end(token, second.participant, true)).status).toBe(200)
  expect(await turns()).toEqual(['spoken', 'passed'])
})

it('a participant begins no round and gives nobody the word; a latecomer speaks last', async () => {
  const { server, room, first, second, turns } = await meeting()
  for (const wish of [
    { type: 'startRound', round: 'r2', seconds: 60, order: [], talkFirst: false },
    { type: 'giveWord', round: 'r1', from: first.participant, to: second.participant },
    { type: 'takeBack', round: 'r1', to: first.participant },
    { type: 'endRound', round: 'r1' },
  ]) {
    expectProblem(
      await server.command(room, first.token, { id: 'c9', ...wish }),
      403,
      'not-allowed',
    )
  }
  await server.join(room)
  expect(await turns()).toEqual(['speaking', 'waiting', 'waiting'])
})
