import { controlSchema } from '@firefelt/shared/control/control.ts'
import { judge, type Moment } from '@firefelt/shared/permissions/permissions.ts'
import { describe, expect, it } from 'vitest'
import { commandSamples } from './commandSamples.ts'
import { openServer } from './server.ts'

// R-RIGHT-1, R-RIGHT-3, R-DOOR-1: the whole matrix of who commands, and when, over HTTP.

const steps = {
  open: [],
  locked: [{ type: 'lock', locked: true }],
  asleep: [{ type: 'closeSession', session: 'dialogmoede', next: null, opensAt: null }],
  ended: [{ type: 'end' }],
  'placing hidden': [
    { type: 'openPlacing', placing: 'h1', of: 'participant', anonymous: true, last: [] },
  ],
  'at work in groups by theme': [
    { type: 'makeThemeGroups', themes: ['klare-maal'], basis: null, choose: true },
  ],
} as const
type Step = keyof typeof steps

/** What each step is to the permission table, for those who are not told apart by their role. */
const moments: Record<Step, Partial<Moment>> = {
  open: {},
  locked: { locked: true },
  asleep: { locked: true },
  ended: { phase: 'ended' },
  'placing hidden': { waits: true },
  'at work in groups by theme': { elsewhere: true },
}

const strangers = ['nobody', 'a made-up token', 'another room’s facilitator'] as const
const people = ['facilitator', 'participant', 'projector', ...strangers] as const

const meeting = async (step: Step) => {
  const server = await openServer()
  const [mine, other] = [await server.newRoom(), await server.newRoom()]
  const { token, participant } = await server.join(mine.room)
  const tokens: Record<(typeof people)[number], string | undefined> = {
    facilitator: mine.facilitatorToken,
    participant: token,
    projector: mine.links.projector.split('#')[1],
    nobody: undefined,
    'a made-up token': '0'.repeat(26),
    'another room’s facilitator': other.facilitatorToken,
  }
  const control = async () =>
    controlSchema.parse(
      (await server.ask('GET', `/api/rooms/${mine.room}`, { token: mine.facilitatorToken })).body,
    )
  const before = await control()
  for (const [index, wish] of steps[step].entries()) {
    await server.command(mine.room, mine.facilitatorToken, { id: `s${index}`, ...wish })
  }
  expect((await control()).version === before.version).toBe(step === 'open')
  const command = (who: (typeof people)[number], body: object, room = mine.room) =>
    server.ask('POST', `/api/rooms/${room}/commands`, { token: tokens[who], body })
  return { command, control, participant }
}

it('there is a sample of every command', () => {
  expect(commandSamples.length).toBeGreaterThan(9)
  expect(new Set(commandSamples.map(({ type }) => type)).size).toBe(commandSamples.length)
})

describe.each(Object.keys(steps) as Step[])('while the room is %s', (step) => {
  const now: Moment = { locked: false, phase: 'open', ...moments[step] }

  it.each(commandSamples)('$type is for those whose it is, and no one else', async (sample) => {
    const { command, control } = await meeting(step)
    const before = await control()
    const { text: unknown } = await command('nobody', sample, '0000000000000000')
    for (const who of strangers) {
      const { status, text } = await command(who, sample)
      expect([who, status, text]).toEqual([who, 404, unknown])
    }
    for (const role of ['projector', 'participant'] as const) {
      expect(judge(role, 'command', true, now)).toBe('forbidden')
      const { status, body } = await command(role, sample)
      expect([role, status, body]).toMatchObject([role, 403, { code: 'not-allowed' }])
    }
    expect(await control()).toEqual(before)

    expect(judge('facilitator', 'command', true, now)).toBe('allowed')
    expect((await command('facilitator', sample)).status).toBe(200)
  })

  it('whoever has the word gives it on, and nobody ends the turn of another', async () => {
    const { command, participant } = await meeting(step)
    const turn = { type: 'endTurn', round: 'r1', passes: false }
    const own = judge('participant', 'turn.end', true, now)
    const { status } = await command('participant', { ...turn, id: 't1', who: participant })
    expect(status).toBe(own === 'forbidden' ? 403 : 200)
    expect((await command('participant', { ...turn, id: 't2', who: 'p2' })).status).toBe(403)
    expect((await command('projector', { ...turn, id: 't3', who: 'projector' })).status).toBe(403)
  })
})
