import { controlSchema } from '@firefelt/shared/control/control.ts'
import { emptyPreparation } from '@firefelt/shared/preparation/preparation.ts'
import { expect, it } from 'vitest'
import { inBytes, listenIn } from './listenIn.ts'
import { openServer } from './server.ts'

const note = 'kanariefugl-i-noten'
const value = 0.731_294_81
const other = 0.918_273_64
const voted = 'kanarie-tema'

// R-PRIVATE-1, R-PRIVATE-2, R-PRIVATE-3
it('no byte of a preparation or a sealed vote reaches another token, a socket or the log', async () => {
  const server = await openServer({ LOG_LEVEL: 'trace' })
  const { room, facilitatorToken, links } = await server.newRoom()
  const owner = await server.join(room)
  const stranger = await server.join(room)
  const projectorToken = links.projector.split('#')[1] ?? ''
  const others = [facilitatorToken, projectorToken, stranger.token]
  const address = await server.listen()
  const tokens = [...others, owner.token]
  const sockets = await Promise.all(tokens.map((token) => listenIn(address, room, token)))
  const command = (id: string, wish: object) =>
    server.command(room, facilitatorToken, { id, ...wish })
  const at = (path: string) => `/api/rooms/${room}/${path}`

  const { body } = await server.ask('GET', `/api/rooms/${room}`, { token: facilitatorToken })
  const { kit } = controlSchema.parse(body)
  const mark = { success: value, importance: other, at: 5 }
  const marks = Object.fromEntries(kit.themes.map(({ id }) => [id, mark]))
  const picks = ['gode-beslutninger', 'implementering']
  const prepared = { ...emptyPreparation, marks, picks, notes: note }
  const sent = { token: owner.token, body: prepared }
  expect((await server.ask('PUT', at('preparation'), sent)).status).toBe(200)
  expect((await server.ask('PUT', at('preparation'), sent)).text).toContain(note)
  await command('c1', { type: 'openVote', vote: 'v1', dots: 3 })
  const ballot = { token: owner.token, body: { dots: { [voted]: 2 } } }
  expect((await server.ask('PUT', at('sealed/v1'), ballot)).status).toBe(200)

  // As they leave the server when they may: so they are looked for.
  const theirs = await Promise.all(
    ['preparation', 'sealed/v1'].map((path) => server.ask('GET', at(path), { token: owner.token })),
  )
  const written = [note, String(value), String(other), voted]
  for (const canary of written) expect(theirs.map(({ text }) => text).join('')).toContain(canary)

  const asked = [
    'preparation',
    'sealed/v1',
    'links',
    'door',
    'participants/me',
    'plan',
    'outcome.json',
    'outcome.csv',
    'outcome.html',
    '',
  ]
  const answers: string[] = []
  for (const token of others) {
    for (const path of asked) {
      const { status, text, headers } = await server.ask('GET', at(path).replace(/\/$/, ''), {
        token,
      })
      if (token === facilitatorToken && /^(plan|outcome|links|$)/.test(path))
        expect([path, status]).toEqual([path, 200])
      answers.push(text, JSON.stringify(headers))
    }
    const stale = { token, body: { ...emptyPreparation, version: 7 } }
    answers.push((await server.ask('PUT', at('preparation'), stale)).text)
    answers.push((await server.ask('PUT', at('preparation'), { token, body: '{"marks' })).text)
  }
  await command('c2', { type: 'dropVote', vote: 'v1' })
  await command('c3', { type: 'rename', title: 'sidste besked' })
  for (const heard of sockets) await expect.poll(heard).toContain('sidste besked')

  const told = [...answers, ...sockets.map((heard) => heard()), server.log.join('')]
  expect(sockets[0]?.()).toContain('"prepared":1')
  expect(sockets[0]?.()).toContain('"voted":1')
  expect(server.log.join('')).toContain('/api/rooms/:room/preparation')
  for (const canary of [...written, inBytes(value), inBytes(other)]) {
    for (const text of told) expect(text).not.toContain(canary)
  }
})
