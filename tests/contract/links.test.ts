import { lanAddress } from '@firefelt/server/routes/address.ts'
import type { CreatedRoom } from '@firefelt/shared/protocol/http.ts'
import { describe, expect, it } from 'vitest'
import { expectProblem, openServer } from './server.ts'

const expectLinks = (base: string, { room, facilitatorToken, links }: CreatedRoom) => {
  expect(links.participant).toBe(`${base}/r/${room}`)
  expect(links.facilitator).toBe(`${base}/r/${room}/facilitator#${facilitatorToken}`)
  const [address, token] = links.projector.split('#')
  expect(address).toBe(`${base}/r/${room}/projector`)
  expect(token).toMatch(/^[0-9a-z]{26}$/)
  expect(token).not.toBe(facilitatorToken)
}

const local = ['localhost:8080', '127.0.0.1:8080', '[::1]:8080', '0.0.0.0:8080', 'app.localhost']

describe('links', () => {
  it('carry the public address, whatever was asked for', async () => {
    const { newRoom } = await openServer({ PUBLIC_URL: 'https://firefelt.example.dk/' })
    for (const host of ['localhost:8080', '192.168.1.20:8080', 'elsewhere.example']) {
      expectLinks('https://firefelt.example.dk', await newRoom({}, { headers: { host } }))
    }
  })

  it('carry the address on the network that was asked for', async () => {
    const { newRoom } = await openServer()
    const asked = { headers: { host: '192.168.1.20:8080' } }
    expectLinks('http://192.168.1.20:8080', await newRoom({}, asked))
  })

  it('carry the proxy’s address when the proxy is believed, and not otherwise', async () => {
    const headers = {
      host: '10.0.0.4:8080',
      'x-forwarded-host': 'firefelt.example.dk',
      'x-forwarded-proto': 'https',
    }
    const trusting = await openServer({ TRUST_PROXY: 'true' })
    expectLinks('https://firefelt.example.dk', await trusting.newRoom({}, { headers }))
    const wary = await openServer()
    expectLinks('http://10.0.0.4:8080', await wary.newRoom({}, { headers }))
  })

  it.runIf(lanAddress() !== undefined)(
    'never say localhost: they carry the network’s',
    async () => {
      const { ask, newRoom } = await openServer()
      for (const host of local) {
        const port = host.endsWith(':8080') ? ':8080' : ''
        const base = `http://${lanAddress()}${port}`
        expectLinks(base, await newRoom({}, { headers: { host } }))
        const info = await ask('GET', '/api/server', { headers: { host } })
        expect(info.body).toEqual({ base, reachable: true, lasting: false })
      }
    },
  )

  it.each(['%%%', 'a b', '<script>', '[', 'x'.repeat(5_000)])(
    'are made though the host is %j',
    async (host) => {
      const { newRoom } = await openServer()
      const { links } = await newRoom({}, { headers: { host } })
      expect(URL.canParse(links.participant)).toBe(true)
    },
  )

  it('can be asked for again by a facilitator alone', async () => {
    const { ask, newRoom, join } = await openServer()
    const made = await newRoom()
    const url = `/api/rooms/${made.room}/links`
    const again = await ask('GET', url, { token: made.facilitatorToken })
    expect([again.status, again.body]).toEqual([200, made.links])
    const { token } = await join(made.room)
    expectProblem(await ask('GET', url, { token }), 403, 'not-allowed')
    const projector = made.links.projector.split('#')[1]
    expectProblem(await ask('GET', url, { token: projector }), 403, 'not-allowed')
  })
})
