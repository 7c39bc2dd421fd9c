import { createMemoryStore } from '@firefelt/server/store/memory.ts'
import { expect, it } from 'vitest'
import { expectProblem, openServer } from './server.ts'

const title = 'Hemmeligt møde'
const name = 'Deltager Nul'
const address = '198.51.100.7'
const host = 'moede.example'
const headers = { host, 'x-forwarded-for': '203.0.113.9', 'user-agent': 'telefon-9' }
const levels = ['trace', 'debug', 'info']

// R-PRIVATE-3
it.each(levels)('a log at %s says nothing of people, rooms and addresses', async (level) => {
  const store = createMemoryStore()
  const failing: typeof store = {
    ...store,
    roomByCode: async () => {
      throw Object.assign(new Error('the disk is gone'), { input: title, url: `http://${host}` })
    },
  }
  const { ask, newRoom, command, log } = await openServer({ LOG_LEVEL: level }, failing)
  const asked = { headers, address }
  const made = await newRoom({ title }, asked)
  const { room, facilitatorToken, code } = made
  const joining = await ask('POST', `/api/rooms/${room}/participants`, { ...asked, body: { name } })
  const { token, personalCode, participant } = joining.body as Record<string, string>
  await ask('POST', `/api/rooms/${room}/participants/resume`, { ...asked, body: { personalCode } })
  await ask('GET', `/api/rooms/${room}`, { ...asked, token })
  await ask('GET', `/api/rooms/${room}/links?token=${facilitatorToken}`, asked)
  await command(room, facilitatorToken, { id: 'c1', type: 'rename', title: `${title}!` })
  await command(room, token ?? '', { id: 'c2', type: 'end' })
  await ask('POST', '/api/rooms', { ...asked, body: `{"kit": "${title}` })
  await ask('GET', `/nowhere/${code}`, asked)
  await ask('GET', `/api/rooms/${room}%`, asked)
  expectProblem(await ask('GET', `/api/codes/${code}`, asked), 500, 'internal')

  const text = log.join('')
  expect(text).toContain('the disk is gone')
  if (level !== 'info') expect(text).toContain('/api/rooms/:room/commands')
  const secrets = [facilitatorToken, token, personalCode, participant, code, room, title, name]
  const others = [made.links.projector.split('#')[1], address, host, '203.0.113.9', 'telefon-9']
  for (const secret of [...secrets, ...others]) {
    expect(secret).toMatch(/..../)
    expect(text).not.toContain(secret)
  }
})
