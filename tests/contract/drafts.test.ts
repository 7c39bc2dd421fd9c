import { createMemoryStore, type MemoryDisk } from '@firefelt/server/store/memory.ts'
import { type Store, StoreFull } from '@firefelt/server/store/store.ts'
import { notesIn, themesIn } from '@firefelt/shared/board/documents.ts'
import { readNote } from '@firefelt/shared/board/note.ts'
import { controlSchema } from '@firefelt/shared/control/control.ts'
import { emptyDraft } from '@firefelt/shared/control/placing/draft.ts'
import { joinedSchema } from '@firefelt/shared/protocol/http.ts'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { expectProblem, openServer } from './server.ts'

const at = (success: number, importance: number) => ({ success, importance })
const placed = (success = 0.2, reason = '') => ({ target: at(success, 0.8), reason })

const meeting = async (disk: MemoryDisk = new Map(), decorate = (store: Store) => store) => {
  const store = decorate(createMemoryStore(disk))
  const server = await openServer({}, store)
  const { room, facilitatorToken: token } = await server.newRoom({ kit: 'ledertrivselsplan' })
  const people = await Promise.all([1, 2, 3, 4].map(() => server.join(room)))
  let last = 0
  const command = (wish: object) => server.command(room, token, { id: `c${++last}`, ...wish })
  const control = async () =>
    controlSchema.parse((await server.ask('GET', `/api/rooms/${room}`, { token })).body)
  const person = (index: number) => {
    const found = people[index - 1]
    if (found === undefined) throw new Error('nobody')
    return found
  }
  const path = `/api/rooms/${room}/sealed/h1`
  const get = (index: number) => server.ask('GET', path, { token: person(index).token })
  const put = (index: number, body: object) =>
    server.ask('PUT', path, { token: person(index).token, body: { ...emptyDraft, ...body } })
  const board = async () => {
    const doc = new Y.Doc()
    for (const update of (await store.loadRoom(room))?.updates ?? []) Y.applyUpdate(doc, update)
    const notes = [...notesIn(doc)].flatMap(([id, record]) => readNote(id, record) ?? [])
    return { notes, themes: [...themesIn(doc).keys()] }
  }
  const open = (wish: object = {}) =>
    command({
      type: 'openPlacing',
      placing: 'h1',
      of: 'group',
      anonymous: false,
      last: [],
      ...wish,
    })
  const show = (shown = 'others') => command({ type: 'showPlacing', placing: 'h1', shown })
  const groups = () => command({ type: 'makeGroups', count: 2, choose: false, remoteApart: false })
  return {
    server,
    store,
    room,
    token,
    command,
    control,
    person,
    get,
    put,
    board,
    open,
    show,
    groups,
  }
}

describe('a group’s hidden draft', () => {
  it('is shaped by its members together, and by nobody else', async () => {
    const { get, put, open, groups, person, control } = await meeting()
    await groups()
    await open()
    const { participants } = await control()
    const inFirst = [1, 2, 3, 4].filter(
      (at) => participants[person(at).participant]?.group === 'g1',
    )
    const inSecond = [1, 2, 3, 4].filter((at) => !inFirst.includes(at))
    const [a = 0, b = 0] = inFirst
    const [other = 0] = inSecond
    const first = await put(a, { placements: { sparring: placed() } })
    expect([first.status, first.body]).toEqual([
      200,
      { version: 1, placements: { sparring: placed() }, ready: false },
    ])
    const stale = await put(b, { placements: { restitution: placed() } })
    expect([stale.status, stale.body]).toMatchObject([
      409,
      { code: 'outdated', version: 1, placements: { sparring: placed() } },
    ])
    const both = { sparring: placed(), restitution: placed(0.6) }
    expect((await put(b, { version: 1, placements: both, ready: true })).status).toBe(200)
    expect((await get(a)).body).toEqual({ version: 2, placements: both, ready: true })
    expect((await get(other)).body).toEqual(emptyDraft)
    expect((await control()).placing?.ready).toEqual(['g1'])
  })

  // R-PLACING-2
  it('comes up with all others at once, in the groups’ names, and is then gone', async () => {
    const { get, put, board, open, show, groups, control } = await meeting()
    await groups()
    await open()
    const own = { target: at(0.5, 0.5), reason: 'Den mangler', name: 'Frokost' }
    await put(1, { placements: { sparring: placed(0.2, 'Vi ved for lidt'), x1: own } })
    await put(2, { placements: { sparring: { target: 'parkingLot', reason: '' } } })
    expect((await board()).notes).toEqual([])
    await Promise.all([show(), show()])
    const { notes, themes } = await board()
    expect(notes).toHaveLength(3)
    expect(new Set(notes.map(({ sender }) => sender))).toEqual(new Set(['g1', 'g2']))
    expect(notes.find(({ reason }) => reason !== '')).toMatchObject({ theme: expect.any(String) })
    expect(themes).toEqual(['x1'])
    expect((await control()).placing).toMatchObject({ id: 'h1', shown: 'all' })
    expectProblem(await get(1), 404, 'not-found')
    expectProblem(await put(1, { version: 1 }), 404, 'not-found')
  })

  // R-PLACING-3
  it('keeps its members: nobody changes group meanwhile, but who is in none can be let in', async () => {
    const { server, room, command, control, open, groups, person, get, put } = await meeting()
    await groups()
    await open()
    await put(1, { placements: { sparring: placed() } })
    const before = await control()
    const { participant } = person(1)
    const elsewhere = before.participants[participant]?.group === 'g1' ? 'g2' : 'g1'
    await command({ type: 'moveToGroup', participant, group: elsewhere })
    await command({ type: 'moveToGroup', participant, group: null })
    await groups()
    await command({ type: 'endGroups' })
    await command({ type: 'makeThemeGroups', themes: ['sparring'], basis: null, choose: true })
    expect(await control()).toMatchObject({
      groups: before.groups,
      participants: before.participants,
    })
    const late = await server.join(room)
    expect((await control()).participants[late.participant]?.group).toBeNull()
    const path = `/api/rooms/${room}/sealed/h1`
    expect((await server.ask('GET', path, { token: late.token })).body).toEqual(emptyDraft)
    const group = before.participants[participant]?.group
    await command({ type: 'moveToGroup', participant: late.participant, group })
    expect((await server.ask('GET', path, { token: late.token })).body).toEqual((await get(1)).body)
    expect((await get(1)).body).toMatchObject({ version: 1, placements: { sparring: placed() } })
  })

  // R-PLACING-3
  it('keeps its members also where people choose their group, until it is shown', async () => {
    const { server, room, command, control, open, show, person } = await meeting()
    await command({ type: 'makeGroups', count: 2, choose: true, remoteApart: false })
    const groupOf = async ({ participant }: { participant: string }) =>
      (await control()).participants[participant]?.group
    const choose = ({ token }: { token: string }, group: string | null) =>
      server.ask('PATCH', `/api/rooms/${room}/participants/me`, { token, body: { group } })
    const member = person(1)
    await choose(member, 'g1')
    await open()
    const url = `/api/rooms/${room}/participants`
    const joining = await server.ask('POST', url, { body: { group: 'g1' } })
    const late = joinedSchema.parse(joining.body)
    expect([await groupOf(member), await groupOf(late)]).toEqual(['g1', null])
    for (const wanted of ['g2', null]) await choose(member, wanted)
    await choose(late, 'g1')
    expect([await groupOf(member), await groupOf(late)]).toEqual(['g1', null])
    await show()
    await choose(member, 'g2')
    await choose(late, 'g1')
    expect([await groupOf(member), await groupOf(late)]).toEqual(['g2', 'g1'])
  })

  it('survives a restart, and is not shown when it cannot be stored', async () => {
    const disk: MemoryDisk = new Map()
    let full = false
    const { put, open, show, board, control, get, room, person, token } = await meeting(
      disk,
      (store) => ({
        ...store,
        commit: async (...asked) => {
          if (full) throw new StoreFull('full')
          return store.commit(...asked)
        },
      }),
    )
    await open({ of: 'participant' })
    await put(1, { placements: { sparring: placed() } })
    full = true
    expectProblem(await show(), 503, 'not-saved')
    full = false
    expect((await board()).notes).toEqual([])
    expect((await control()).placing?.shown).toBe('none')
    expect((await get(1)).body).toMatchObject({ version: 1 })
    const { ask } = await openServer({}, createMemoryStore(disk))
    const own = await ask('GET', `/api/rooms/${room}/sealed/h1`, { token: person(1).token })
    expect(own.body).toMatchObject({ placements: { sparring: placed() } })
    const wish = { id: 'again', type: 'showPlacing', placing: 'h1', shown: 'others' }
    expect((await ask('POST', `/api/rooms/${room}/commands`, { token, body: wish })).status).toBe(
      200,
    )
    expect((await board()).notes).toHaveLength(1)
  })
})

describe('each participant’s hidden draft', () => {
  // R-PLACING-4
  it('of those who come last waits until all others’ are shown', async () => {
    const { person, put, open, show, board, control, get } = await meeting()
    const leader = person(1).participant
    await open({ of: 'participant', last: [leader, 'nobody'] })
    expect((await control()).placing?.last).toEqual([leader])
    for (const index of [1, 2, 3]) await put(index, { placements: { sparring: placed() } })
    await show('all')
    expect((await board()).notes).toEqual([])
    await show('others')
    expect((await board()).notes.map(({ sender }) => sender).sort()).toEqual(
      [person(2).participant, person(3).participant].sort(),
    )
    expectProblem(await get(2), 404, 'not-found')
    expect((await get(1)).body).toMatchObject({ version: 1 })
    await show('others')
    expect((await board()).notes).toHaveLength(2)
    await show('all')
    expect((await board()).notes.map(({ sender }) => sender)).toContain(leader)
    expect((await board()).notes).toHaveLength(3)
  })

  // R-PLACING-5
  it('names nobody when it is anonymous; the server alone knows', async () => {
    const { person, put, open, show, board, store, room } = await meeting()
    await open({ of: 'participant', anonymous: true })
    for (const index of [1, 2, 3]) {
      await put(index, { placements: { sparring: placed(), restitution: placed(0.9) } })
    }
    await show()
    const { notes } = await board()
    expect(notes).toHaveLength(6)
    const named = JSON.stringify(notes)
    for (const index of [1, 2, 3]) expect(named).not.toContain(person(index).participant)
    expect(new Set(notes.map(({ sender }) => sender))).toEqual(new Set(['anonymous']))
    // The order in which they lie in the document tells nothing either.
    expect(notes.map(({ id }) => id)).toEqual(notes.map(({ id }) => id).toSorted())
    const mine = JSON.parse(
      (await store.privateRecord(room, person(1).participant, 'placed')) ?? '[]',
    ) as string[]
    expect(mine).toHaveLength(2)
    for (const id of mine) expect(notes.map((note) => note.id)).toContain(id)
  })

  it('is destroyed unseen when the placing is put away', async () => {
    const { put, open, command, board, control, get, store, room } = await meeting()
    await open({ of: 'participant' })
    expect((await put(1, { placements: { sparring: placed() } })).status).toBe(200)
    expect(await store.privateRecords(room, 'placing:h1')).toHaveLength(1)
    await command({ type: 'dropPlacing', placing: 'h1' })
    expect((await control()).placing).toBeNull()
    expect((await board()).notes).toEqual([])
    expect(await store.privateRecords(room, 'placing:h1')).toEqual([])
    expectProblem(await get(1), 404, 'not-found')
  })

  it('takes no list that there is not, no facilitator, and nothing once the meeting is over', async () => {
    const { server, room, token, put, open, command, show, board } = await meeting()
    await open({ of: 'participant' })
    const away = { placements: { sparring: { target: 'escalation', reason: '' } } }
    expectProblem(await put(1, away), 400, 'invalid-input', 'placements.sparring.target')
    const path = `/api/rooms/${room}/sealed/h1`
    expectProblem(await server.ask('GET', path, { token }), 403, 'not-allowed')
    await put(1, { placements: { sparring: placed() } })
    await command({ type: 'end' })
    expectProblem(await put(1, { version: 1 }), 404, 'room-ended')
    await show()
    expect((await board()).notes).toEqual([])
    await command({ type: 'reopen' })
    await show()
    expect((await board()).notes).toHaveLength(1)
  })
})
