import { commandSchema } from '@firefelt/shared/control/commands.ts'
import { controlSchema } from '@firefelt/shared/control/control.ts'
import { judge, type Moment } from '@firefelt/shared/permissions/permissions.ts'
import { describe, expect, it } from 'vitest'
import { kit, samples, type Wish } from './commandSamples.ts'
import { openServer } from './server.ts'

// R-RIGHT-1, R-RIGHT-3, R-DOOR-1: the whole matrix of who commands, and when, over HTTP.

const steps = {
  open: { wishes: [], is: { phase: 'open', asleep: null } },
  locked: { wishes: [{ type: 'lock', locked: true }], is: { locked: true } },
  asleep: {
    wishes: [{ type: 'closeSession', session: 'forbered', next: null, opensAt: null }],
    is: { asleep: { closed: 'forbered' } },
  },
  ended: { wishes: [{ type: 'end' }], is: { phase: 'ended' } },
  'placing hidden': {
    wishes: [{ type: 'openPlacing', placing: 'h1', of: 'participant', anonymous: true, last: [] }],
    is: { placing: { shown: 'none' } },
  },
  'at work in groups by theme': {
    wishes: [{ type: 'makeThemeGroups', themes: ['restitution'], basis: null, choose: true }],
    is: { grouping: 'chosen' },
  },
} satisfies Record<string, { wishes: Wish[]; is: object }>
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

/** A room of two participants, here called `p1`, who asks, and `p2`. */
const meeting = async (step: Step, before: readonly Wish[] = []) => {
  const server = await openServer()
  const [mine, other] = [await server.newRoom({ kit }), await server.newRoom()]
  const joined = [await server.join(mine.room), await server.join(mine.room)]
  const [one = '', two = ''] = joined.map(({ participant }) => participant)
  const named = (wish: Wish): unknown =>
    JSON.parse(JSON.stringify(wish).replaceAll('"p1"', `"${one}"`).replaceAll('"p2"', `"${two}"`))
  const tokens: Record<(typeof people)[number], string | undefined> = {
    facilitator: mine.facilitatorToken,
    participant: joined[0]?.token,
    projector: mine.links.projector.split('#')[1],
    nobody: undefined,
    'a made-up token': '0'.repeat(26),
    'another room’s facilitator': other.facilitatorToken,
  }
  const control = async () => {
    const asked = { token: mine.facilitatorToken }
    const { text } = await server.ask('GET', `/api/rooms/${mine.room}`, asked)
    return controlSchema.parse(JSON.parse(text.replaceAll(one, 'p1').replaceAll(two, 'p2')))
  }
  let last = 0
  const command = (who: (typeof people)[number], wish: Wish, room = mine.room) =>
    server.ask('POST', `/api/rooms/${room}/commands`, {
      token: tokens[who],
      body: { id: `c${++last}`, ...(named(wish) as object) },
    })
  for (const wish of [...before, ...steps[step].wishes]) {
    expect((await command('facilitator', wish)).status).toBe(200)
  }
  const now = await control()
  // Over or asleep already, a room goes into no other state.
  if (!before.some(({ type }) => type === 'end' || type === 'closeSession')) {
    expect(now).toMatchObject(steps[step].is)
  }
  return { command, control, now }
}

it('there is a sample of every command', () => {
  const types = commandSchema._zod.def.options.map(({ shape }) => [...shape.type._zod.values])
  expect(Object.keys(samples).sort()).toEqual(types.flat().sort())
  for (const [type, { command }] of Object.entries(samples)) expect(command.type).toBe(type)
})

describe.each(Object.keys(steps) as Step[])('while the room is %s', (step) => {
  const now: Moment = { locked: false, phase: 'open', ...moments[step] }

  it.each(Object.entries(samples))(
    '%s is for those whose it is, and no one else',
    async (_, sample) => {
      const { command, control, now: before } = await meeting(step, sample.before)
      const { text: unknown } = await command('nobody', sample.command, '0000000000000000')
      for (const who of strangers) {
        const { status, text } = await command(who, sample.command)
        expect([who, status, text]).toEqual([who, 404, unknown])
      }
      for (const role of ['projector', 'participant'] as const) {
        expect(judge(role, 'command', true, now)).toBe('forbidden')
        const { status, body } = await command(role, sample.command)
        expect([role, status, body]).toMatchObject([role, 403, { code: 'not-allowed' }])
      }
      expect(await control()).toEqual(before)

      expect(judge('facilitator', 'command', true, now)).toBe('allowed')
      expect((await command('facilitator', sample.command)).status).toBe(200)
      if (step === 'open' || step === 'locked') {
        const after = await control()
        expect(sample.reads(before)).not.toEqual(sample.becomes)
        expect(sample.reads(after)).toEqual(sample.becomes)
        expect(after.version).toBe(before.version + 1)
      } else if (sample.begins && (step === 'asleep' || step === 'ended')) {
        expect(await control()).toEqual(before)
      }
    },
  )

  it('whoever has the word gives it on, and nobody ends the turn of another', async () => {
    const order = ['p1', 'p2']
    const { command, control } = await meeting(step, [
      { type: 'startRound', round: 'r1', seconds: 60, order, talkFirst: false },
    ])
    const turns = async () => (await control()).round?.turns.map(({ state }) => state)
    const end = (who: string) => ({ type: 'endTurn', round: 'r1', who, passes: false }) as const
    // A session that closes puts its round away.
    const begun = step === 'asleep' ? undefined : ['speaking', 'waiting']
    expect(await turns()).toEqual(begun)
    expect((await command('projector', end('p1'))).status).toBe(403)
    expect((await command('projector', end('projector'))).status).toBe(403)
    expect((await command('participant', end('p2'))).status).toBe(403)
    expect(await turns()).toEqual(begun)

    expect((await command('participant', end('p1'))).status).toBe(200)
    const passedOn = step !== 'asleep' && step !== 'ended'
    expect(await turns()).toEqual(passedOn ? ['spoken', 'speaking'] : begun)
    expect((await command('participant', end('p2'))).status).toBe(403)
    expect(await turns()).toEqual(passedOn ? ['spoken', 'speaking'] : begun)
  })
})
