import { createMemoryStore } from '@firefelt/server/store/memory.ts'
import { controlSchema } from '@firefelt/shared/control/control.ts'
import { describe, expect, it } from 'vitest'
import { expectProblem, openServer } from './server.ts'

const meeting = async (server: Awaited<ReturnType<typeof openServer>>) => {
  const { room, facilitatorToken: token, links } = await server.newRoom({ title: 'Mandag' })
  const control = async () =>
    controlSchema.parse((await server.ask('GET', `/api/rooms/${room}`, { token })).body)
  const command = (body: object) => server.command(room, token, body)
  return { room, token, links, control, command }
}

describe('a facilitator’s command', () => {
  it.each([
    [{ type: 'rename', title: ' Tirsdag ' }, { title: 'Tirsdag' }],
    [{ type: 'lock', locked: true }, { locked: true }],
    [{ type: 'openTheme', theme: 'tema-1' }, { openTheme: 'tema-1' }],
    [{ type: 'end' }, { phase: 'ended', endedAt: 1_000 }],
  ])('%j is answered with the version in which it holds', async (wish, changed) => {
    const { command, control } = await meeting(await openServer())
    const before = await control()
    const { status, body } = await command({ id: 'c1', ...wish })
    expect([status, body]).toEqual([200, { version: 2 }])
    expect(await control()).toEqual({ ...before, ...changed, version: 2 })
  })

  it('that asks for what is so changes nothing', async () => {
    const { command, control } = await meeting(await openServer())
    const before = await control()
    expect((await command({ id: 'c1', type: 'lock', locked: false })).body).toEqual({ version: 1 })
    expect(await control()).toEqual(before)
  })

  it('reopens what has ended', async () => {
    const { command, control } = await meeting(await openServer())
    await command({ id: 'c1', type: 'end' })
    expect((await command({ id: 'c2', type: 'reopen' })).body).toEqual({ version: 3 })
    expect(await control()).toMatchObject({ phase: 'open', endedAt: null })
  })

  // R-CONTROL-1
  it('that comes again later is not done again', async () => {
    const { command, control } = await meeting(await openServer())
    await command({ id: 'c1', type: 'lock', locked: true })
    await command({ id: 'c2', type: 'lock', locked: false })
    const again = await command({ id: 'c1', type: 'lock', locked: true })
    expect([again.status, again.body]).toEqual([200, { version: 3 }])
    expect(await control()).toMatchObject({ locked: false, version: 3 })
  })

  it('that comes twice at once is done once', async () => {
    const { command, control } = await meeting(await openServer())
    const answers = await Promise.all([
      command({ id: 'c1', type: 'lock', locked: true }),
      command({ id: 'c2', type: 'lock', locked: false }),
      command({ id: 'c1', type: 'lock', locked: true }),
      command({ id: 'c1', type: 'lock', locked: true }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(await control()).toMatchObject({ locked: false, version: 3 })
  })

  it('that comes again while the first is being written is not done again', async () => {
    const store = createMemoryStore()
    const writing = Promise.withResolvers<void>()
    const disk = Promise.withResolvers<void>()
    const slow: typeof store = {
      ...store,
      commit: async (...asked) => {
        writing.resolve()
        await disk.promise
        return store.commit(...asked)
      },
    }
    const { command, control } = await meeting(await openServer({}, slow))
    const first = command({ id: 'c1', type: 'lock', locked: true })
    await writing.promise
    const others = [
      command({ id: 'c2', type: 'lock', locked: false }),
      command({ id: 'c1', type: 'lock', locked: true }),
    ]
    disk.resolve()
    await Promise.all([first, ...others])
    expect(await control()).toMatchObject({ locked: false, version: 3 })
  })

  it('is another room’s under the same id', async () => {
    const server = await openServer()
    const [a, b] = [await meeting(server), await meeting(server)]
    await a.command({ id: 'c1', type: 'lock', locked: true })
    await b.command({ id: 'c1', type: 'lock', locked: true })
    expect(await b.control()).toMatchObject({ locked: true, version: 2 })
  })

  it('may come from several facilitators at once: both mean the same', async () => {
    const { command, control } = await meeting(await openServer())
    const ids = ['c1', 'c2', 'c3', 'c4']
    await Promise.all(ids.map((id) => command({ id, type: 'end' })))
    expect(await control()).toMatchObject({ phase: 'ended', version: 2 })
  })

  it('that could not be stored says so, and can be sent again', async () => {
    const store = createMemoryStore()
    let full = true
    const disk: typeof store = {
      ...store,
      commit: async (...asked) => {
        if (full) throw new Error('the disk is full')
        return store.commit(...asked)
      },
    }
    const { command, control } = await meeting(await openServer({}, disk))
    expectProblem(await command({ id: 'c1', type: 'lock', locked: true }), 503, 'not-saved')
    expect(await control()).toMatchObject({ locked: false, version: 1 })
    full = false
    expect((await command({ id: 'c1', type: 'lock', locked: true })).body).toEqual({ version: 2 })
    expect(await control()).toMatchObject({ locked: true, version: 2 })
  })
})

describe('no command', () => {
  it('is taken from a participant or a projector', async () => {
    const server = await openServer()
    const { room, links, control } = await meeting(server)
    const { token } = await server.join(room)
    for (const other of [token, links.projector.split('#')[1] ?? '']) {
      for (const wish of [{ type: 'lock', locked: true }, { type: 'end' }, { type: 'reopen' }]) {
        const answer = await server.command(room, other, { id: 'c1', ...wish })
        expectProblem(answer, 403, 'not-allowed')
      }
    }
    expect(await control()).toMatchObject({ locked: false, phase: 'open', version: 2 })
  })

  it.each([
    [{ type: 'end' }, 'id'],
    [{ id: '../c1', type: 'end' }, 'id'],
    [{ id: 'c1', type: 'toggle' }, 'type'],
    [{ id: 'c1', type: 'lock', locked: 'true' }, 'locked'],
    [{ id: 'c1', type: 'rename', title: 'x'.repeat(81) }, 'title'],
    [{ id: 'c1', type: 'openTheme', theme: '__proto__' }, 'theme'],
  ])('is %j', async (wish, place) => {
    const { command, control } = await meeting(await openServer())
    expectProblem(await command(wish), 400, 'invalid-input', place)
    expect((await control()).version).toBe(1)
  })
})
