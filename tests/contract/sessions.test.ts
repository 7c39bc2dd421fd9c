import { createMemoryStore, type MemoryDisk } from '@firefelt/server/store/memory.ts'
import { randomId } from '@firefelt/shared/board/ids.ts'
import { controlSchema } from '@firefelt/shared/control/control.ts'
import { currentGroups, membersOf } from '@firefelt/shared/control/groups.ts'
import { describe, expect, it } from 'vitest'
import { listenIn } from './listenIn.ts'
import { expectProblem, openServer } from './server.ts'

type Server = Awaited<ReturnType<typeof openServer>>

const kitB = { kit: 'ledertrivselsplan' }

const asking = (server: Server, room: string, token: string) => {
  return {
    command: (wish: object) => server.command(room, token, { id: randomId(), ...wish }),
    control: async (asker = token) =>
      controlSchema.parse((await server.ask('GET', `/api/rooms/${room}`, { token: asker })).body),
  }
}

describe('three sessions in one room', () => {
  // R-SESSION-1
  it('last over a restart, a late joiner and new groups', async () => {
    const disk: MemoryDisk = new Map()
    const first = await openServer({}, createMemoryStore(disk))
    const { room, facilitatorToken: token } = await first.newRoom(kitB)
    const people = await Promise.all([1, 2, 3, 4].map(() => first.join(room)))
    const before = asking(first, room, token)
    await before.command({ type: 'check', check: 'de-rigtige', done: true })
    await before.command({ type: 'runTimer', running: true })
    await before.command({
      type: 'makeGroups',
      count: 2,
      choose: false,
      remoteApart: false,
    })
    const late = await first.join(room)
    const { groups, participants } = await before.control()
    const sizes = currentGroups(groups).map(({ id }) => membersOf(participants, id).length)
    expect(sizes.toSorted((a, b) => a - b)).toEqual([2, 3])
    await before.command({ type: 'goTo', step: 'tal-i-grupper' })
    await before.command({ type: 'setMinutes', minutes: { 'tal-i-grupper': 25 } })
    const sleep = { session: 'forbered', next: 'kvalificer', opensAt: 86_400_000 }
    await before.command({ type: 'closeSession', ...sleep })

    const second = await openServer({}, createMemoryStore(disk))
    const after = asking(second, room, token)
    const asleep = { since: 1_000, closed: 'forbered', next: 'kvalificer', opensAt: 86_400_000 }
    expect(await after.control(people[0]?.token)).toMatchObject({
      asleep,
      checked: ['de-rigtige'],
      timer: { step: 'tal-i-grupper', since: null },
    })
    expect((await after.command({ type: 'goTo', step: 'rund-af' })).status).toBe(200)
    expect((await after.control()).timer.step).toBe('tal-i-grupper')

    await after.command({ type: 'openSession', session: 'kvalificer' })
    expect(await after.control()).toMatchObject({
      asleep: null,
      agenda: { session: 'kvalificer' },
      timer: { step: null, since: null },
      held: { forbered: { closedAt: 1_000 } },
    })
    const themes = ['sparring', 'restitution']
    await after.command({ type: 'makeThemeGroups', themes, basis: 'experience', choose: true })
    const [one, two] = currentGroups((await after.control()).groups)
    expect([one?.theme, two?.theme, one?.basis]).toEqual([...themes, 'experience'])
    const choose = (who: string | undefined, group: string | undefined) =>
      second.ask('PATCH', `/api/rooms/${room}/participants/me`, { token: who, body: { group } })
    expect((await choose(late.token, two?.id)).status).toBe(200)
    expect((await after.control()).participants[late.participant]?.group).toBe(two?.id)
    await after.command({ type: 'makeThemeGroups', themes, basis: 'role', choose: false })
    const dealt = await after.control()
    expect(Object.values(dealt.participants).every(({ group }) => group !== null)).toBe(true)

    await after.command({ type: 'openSession', session: 'forbered' })
    const steps = (await after.control()).agenda.steps
    expect(steps.find(({ id }) => id === 'tal-i-grupper')?.minutes).toBe(25)
  })

  it('leave a room that is asleep out of memory when everyone has gone', async () => {
    const server = await openServer()
    const { room, facilitatorToken: token } = await server.newRoom(kitB)
    const { token: person } = await server.join(room)
    const { command } = asking(server, room, token)
    const heard = await listenIn(await server.listen(), room, person)
    await command({ type: 'closeSession', session: 'forbered', next: 'kvalificer', opensAt: null })
    await expect.poll(heard).toContain('"asleep":{"since"')
    expect(server.rooms.size()).toEqual({ rooms: 1, sockets: 1 })
    heard.leave()
    await expect.poll(() => server.rooms.size()).toEqual({ rooms: 0, sockets: 0 })
  })

  it('are closed and opened by facilitators alone', async () => {
    const server = await openServer()
    const { room } = await server.newRoom(kitB)
    const { token } = await server.join(room)
    const { command } = asking(server, room, token)
    for (const wish of [
      { type: 'closeSession', session: 'forbered', next: null, opensAt: null },
      { type: 'planSession', next: null, opensAt: null },
      { type: 'openSession', session: 'kvalificer' },
      { type: 'check', check: 'de-rigtige', done: true },
      { type: 'makeThemeGroups', themes: ['sparring'], basis: null, choose: true },
      { type: 'presentGroup', group: 'g1', presented: true },
      { type: 'openPlacing', placing: 'h1', of: 'group', anonymous: false, last: [] },
      { type: 'showPlacing', placing: 'h1', shown: 'others' },
      { type: 'dropPlacing', placing: 'h1' },
    ]) {
      expectProblem(await command(wish), 403, 'not-allowed')
    }
  })
})
