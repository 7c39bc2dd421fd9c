import { createMemoryStore } from '@firefelt/server/store/memory.ts'
import type { Store } from '@firefelt/server/store/store.ts'
import { randomId } from '@firefelt/shared/board/ids.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { describe, expect, it } from 'vitest'
import { openServer } from '../contract/server.ts'
import { knock } from '../fixtures/knock.ts'

const refused = { kind: 'closed', code: closeCodes.refused, reason: '' }
const turnedAway = { kind: 'status', status: 429 }
const here = { kind: 'in' }

/** What one address may be refused at once. */
const most = 300

/** A server behind a proxy, with a room that is not in memory, and what was asked of its store since. */
const setUp = async (environment: NodeJS.ProcessEnv = { TRUST_PROXY: 'true' }) => {
  const base = createMemoryStore()
  const asked = { rooms: 0, credentials: 0 }
  const store: Store = {
    ...base,
    loadRoom: (room) => {
      asked.rooms++
      return base.loadRoom(room)
    },
    credential: (room, hash) => {
      asked.credentials++
      return base.credential(room, hash)
    },
  }
  const server = await openServer({ LOG_LEVEL: 'trace', ...environment }, store)
  const { room } = await server.newRoom()
  const { token, personalCode } = await server.join(room)
  const url = await server.listen()
  const untilEmpty = () => expect.poll(() => server.rooms.size().rooms).toBe(0)
  await untilEmpty()
  Object.assign(asked, { rooms: 0, credentials: 0 })
  return {
    ...server,
    asked,
    room,
    token,
    personalCode,
    untilEmpty,
    at: (shown: string, from = '203.0.113.1', to = room) => knock(url, to, { token: shown, from }),
  }
}

const guesses = (times: number, guess: () => ReturnType<typeof knock>) =>
  Promise.all(Array.from({ length: times }, guess))

// R-DOOR-1, R-DOOR-7
it('a room is read for whoever shows one of its tokens alone, and unknown ones answer alike', async () => {
  const { at, asked, token, personalCode, untilEmpty } = await setUp()
  for (const shown of [randomId(26), personalCode, 'none', 'a'.repeat(26)]) {
    expect(await at(shown)).toEqual(refused)
    expect(await at(shown, undefined, '0000000000000000')).toEqual(refused)
  }
  expect(asked.rooms).toBe(0)
  expect(await at(token)).toEqual(here)
  expect(asked.rooms).toBe(1)
  await untilEmpty()
})

// R-DOOR-4, R-RATE-4
describe('an address that has been refused 300 times', () => {
  it('is turned away before anything is looked up, whatever it shows', async () => {
    const { at, asked, room, token, log, untilEmpty } = await setUp()
    const nowhere = () => at(randomId(26), undefined, randomId(16))
    const answers = [
      ...(await guesses(most / 2, () => at(randomId(26)))),
      ...(await guesses(most / 2, nowhere)),
    ]
    expect(answers.filter(({ kind }) => kind !== 'closed')).toEqual([])
    const before = { ...asked }
    for (const guess of [() => at(randomId(26)), nowhere, () => at('none'), () => at(token)]) {
      expect(await guess()).toEqual(turnedAway)
    }
    expect(asked).toEqual(before)
    // Another address, though not another of the same network.
    expect(await at(token, '203.0.113.2')).toEqual(here)
    expect(log.join('')).not.toContain('203.0.113.')
    expect(log.join('')).not.toContain(room)
    await untilEmpty()
  })

  it('keeps nobody out who shows a token of a room that others are in', async () => {
    const { at, room, token, join, rooms } = await setUp()
    await guesses(most, () => at(randomId(26)))
    const { release } = await rooms.hold(room)
    const other = await join(room)
    expect(await at(randomId(26))).toEqual(turnedAway)
    expect([await at(token), await at(other.token)]).toEqual([here, here])
    release()
  })

  it('is found out also when it guesses all at once', async () => {
    const { at, asked } = await setUp()
    const answers = await guesses(2 * most, () => at(randomId(26)))
    expect(asked.credentials).toBeLessThanOrEqual(most)
    const told = new Set(answers.map((answer) => JSON.stringify(answer)))
    const later = { kind: 'closed', code: closeCodes.tooMany, reason: '' }
    expect([refused, turnedAway, later].map((each) => JSON.stringify(each))).toEqual(
      expect.arrayContaining([...told]),
    )
    expect(asked.rooms).toBe(0)
  })

  it('is the one that the connection comes from, unless a proxy is to be believed', async () => {
    const { at, token } = await setUp({})
    await guesses(most, () => at(randomId(26), `198.51.100.${Math.floor(Math.random() * 250)}`))
    expect(await at(token, '203.0.113.2')).toEqual(turnedAway)
  })
})

// R-RATE-4
it('a whole conference with its tokens may come from one address, again and again', async () => {
  const { at, token, untilEmpty } = await setUp()
  for (let time = 0; time < 2; time++) {
    const answers = await guesses(most - 50, () => at(token))
    expect(answers.filter(({ kind }) => kind !== 'in')).toEqual([])
    await untilEmpty()
  }
})
