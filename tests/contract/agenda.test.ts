import { controlSchema } from '@firefelt/shared/control/control.ts'
import { expect, it } from 'vitest'
import { expectProblem, openServer } from './server.ts'

it('the agenda of kit A is walked through by commands; two who press at once skip no step', async () => {
  const server = await openServer()
  const { room, facilitatorToken: token } = await server.newRoom()
  const control = async () =>
    controlSchema.parse((await server.ask('GET', `/api/rooms/${room}`, { token })).body)
  const begun = await control()
  expect(begun.agenda.steps.map(({ id, minutes }) => [id, minutes])).toEqual([
    ['saet-rammen', 10],
    ['lyt-til-hinanden', 25],
    ['skab-fokus', 55],
    ['indgaa-aftaler-fra-moedet', 30],
  ])
  await server.command(room, token, { id: 'c1', type: 'runTimer', running: true })
  const answers = await Promise.all(
    ['c2', 'c3'].map((id) =>
      server.command(room, token, { id, type: 'goTo', step: 'lyt-til-hinanden' }),
    ),
  )
  expect(answers.map(({ status, body }) => [status, body])).toEqual([
    [200, { version: 3 }],
    [200, { version: 3 }],
  ])
  expect((await control()).timer).toEqual({
    step: 'lyt-til-hinanden',
    since: 1_000,
    spent: { 'saet-rammen': 0 },
    endsAt: 1_000 + 120 * 60_000,
  })
  const { token: participant } = await server.join(room)
  const refused = await server.command(room, participant, {
    id: 'c4',
    type: 'goTo',
    step: 'skab-fokus',
  })
  expectProblem(refused, 403, 'not-allowed')
})
