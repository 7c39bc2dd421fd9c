import { controlSchema } from '@firefelt/shared/control/control.ts'
import { emptyDraft } from '@firefelt/shared/control/placing/draft.ts'
import { draftOwnerOf } from '@firefelt/shared/control/placing/hiddenPlacing.ts'
import { describe, expect, it } from 'vitest'
import { inBytes, listenIn } from './listenIn.ts'
import { openServer } from './server.ts'

const reason = 'kanarie-grund'
const ownName = 'Kanariefugl i frokosten'
const ownId = 'kanarie-eget-tema'
const kitTheme = 'relationen-til-naermeste-leder'
const success = 0.7313

const placements = {
  [kitTheme]: { target: { success, importance: 0.25 }, reason },
  [ownId]: { target: 'parkingLot', reason: '', name: ownName },
}
// The kit names all of its own themes, so of them only the places and reasons can give a draft away.
const canaries = [reason, ownName, ownId, String(success), inBytes(success)]

/** @param waits whether the draft is one that comes last, after all others are shown */
const cases = [
  { of: 'group', anonymous: false, waits: false },
  { of: 'participant', anonymous: false, waits: false },
  { of: 'participant', anonymous: true, waits: false },
  { of: 'group', anonymous: false, waits: true },
  { of: 'participant', anonymous: true, waits: true },
] as const

/** What a participant or the wall may ask for, and what facilitators may make of a room. */
const paths = [
  'sealed/h1',
  'preparation',
  'links',
  'door',
  'participants/me',
  'plan',
  'outcome.json',
  'outcome.csv',
  'outcome.html',
  'outcome.md',
  'outcome.svg',
  'outcome.ics',
  '',
]

// R-PLACING-1, R-PLACING-2, R-PLACING-4, R-PRIVATE-3
describe.each(cases)('drafts of $of, anonymous: $anonymous, last: $waits', ({ waits, ...kind }) => {
  it('reach their members alone, until one press shows them to all', async () => {
    const server = await openServer({ LOG_LEVEL: 'trace' })
    const { room, facilitatorToken, links } = await server.newRoom({ kit: 'ledertrivselsplan' })
    const people = [await server.join(room), await server.join(room), await server.join(room)]
    const command = (id: string, wish: object) =>
      server.command(room, facilitatorToken, { id, ...wish })
    const at = (path: string) => `/api/rooms/${room}/${path}`
    const control = async () =>
      controlSchema.parse(
        (await server.ask('GET', at('').slice(0, -1), { token: facilitatorToken })).body,
      )
    await command('g', { type: 'makeGroups', count: 2, choose: false, remoteApart: false })
    const [owner] = people
    const grouped = await control()
    const me = owner?.participant ?? ''
    const own = kind.of === 'group' ? grouped.participants[me]?.group : me
    await command('o', { type: 'openPlacing', placing: 'h1', last: waits ? [own] : [], ...kind })
    const owners = await control().then((now) =>
      people.map(({ participant }) => draftOwnerOf(now, participant)),
    )
    const members = people.filter((_, index) => owners[index] === owners[0])
    const strangers = people.filter((_, index) => owners[index] !== owners[0])
    expect(members).toHaveLength(kind.of === 'group' ? 2 : 1)

    const address = await server.listen()
    const others = [
      facilitatorToken,
      links.projector.split('#')[1] ?? '',
      ...strangers.map(({ token }) => token),
    ]
    const sockets = await Promise.all(others.map((token) => listenIn(address, room, token)))
    const stock = await listenIn(address, room, owner?.token ?? '', false)
    const within = await Promise.all(members.map(({ token }) => listenIn(address, room, token)))

    const draft = { ...emptyDraft, placements, ready: true }
    const put = await server.ask('PUT', at('sealed/h1'), { token: owner?.token, body: draft })
    expect(put.status).toBe(200)
    for (const heard of within) await expect.poll(heard).toContain(ownName)

    const answers: string[] = []
    const asksAll = async () => {
      for (const path of ['/metrics', '/api/kits', '/health/ready']) {
        answers.push((await server.ask('GET', path)).text)
      }
      for (const token of others) await asksAs(token)
    }
    const asksAs = async (token: string) => {
      for (const path of paths) {
        const { text, headers } = await server.ask('GET', at(path).replace(/\/$/, ''), { token })
        answers.push(text, JSON.stringify(headers))
      }
      const stale = { token, body: { ...draft, version: 7, placements: {} } }
      answers.push((await server.ask('PUT', at('sealed/h1'), stale)).text)
    }
    await asksAll()
    await command('r', { type: 'rename', title: 'inden de vises' })
    for (const heard of sockets) await expect.poll(heard).toContain('inden de vises')
    const isKept = () => {
      const told = [...answers, stock(), ...sockets.map((heard) => heard()), server.log.join('')]
      for (const canary of canaries) for (const text of told) expect(text).not.toContain(canary)
    }
    expect(sockets[0]?.()).toContain('"ready":["')
    isKept()

    await command('s', { type: 'showPlacing', placing: 'h1', shown: 'others' })
    if (waits) {
      for (const heard of sockets) await expect.poll(heard).toContain('"shown":"others"')
      await asksAll()
      isKept()
      await command('t', { type: 'showPlacing', placing: 'h1', shown: 'all' })
    }
    for (const heard of [...sockets, stock]) {
      for (const canary of [reason, ownName, ownId, inBytes(success)]) {
        await expect.poll(heard).toContain(canary)
      }
    }
    for (const canary of canaries) expect(server.log.join('')).not.toContain(canary)
    // What was asked over HTTP all along tells of them now: it would have told of them before.
    answers.length = 0
    await asksAs(facilitatorToken)
    for (const canary of [reason, ownName]) expect(answers.join('')).toContain(canary)
  })
})
