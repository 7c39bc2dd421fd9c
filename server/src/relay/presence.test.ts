import { participant } from '@firefelt/shared/board/actor.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import { awarenessFrame, type Entry, readEntries } from './awarenessFrame.ts'
import { createPresence } from './presence.ts'
import { handClock } from './room.fixture.ts'
import { createSession } from './session.ts'

const bodyOf = (frame: Uint8Array): Uint8Array => {
  const decoder = decoding.createDecoder(frame)
  decoding.readVarUint(decoder)
  return decoding.readVarUint8Array(decoder)
}

const setUp = () => {
  const clock = handClock()
  const frames: Entry[][] = []
  const presence = createPresence((frame) => {
    frames.push(readEntries(bodyOf(frame), 1_000))
  }, clock.timers)
  const socket = { bufferedAmount: 0, send: () => {}, close: () => {}, terminate: () => {} }
  const session = (id: string) => createSession(socket, participant(id), true, clock.timers.now)
  const say = (who: ReturnType<typeof session>, ...entries: Entry[]) =>
    presence.receive(who, bodyOf(awarenessFrame(entries)))
  return { presence, clock, frames, session, say }
}

const state = (client: number, clock: number, value: unknown): Entry => ({
  client,
  clock,
  state: JSON.stringify(value),
})

test('the server says who somebody is, whatever they say themselves', () => {
  const { clock, frames, session, say } = setUp()
  say(session('p1'), state(1, 1, { drag: null, user: { id: 'p2', role: 'facilitator' } }))
  clock.pass(0)
  expect(JSON.parse(frames[0]?.[0]?.state ?? '')).toEqual({
    drag: null,
    user: { id: 'p1', role: 'participant' },
  })
})

test('the first word goes at once; within a tick the newest of each client goes in one frame', () => {
  const { clock, frames, session, say } = setUp()
  const [a, b] = [session('p1'), session('p2')]
  say(a, state(1, 1, { n: 1 }))
  clock.pass(0)
  expect(frames).toHaveLength(1)
  say(a, state(1, 2, { n: 2 }))
  say(b, state(2, 1, { n: 1 }))
  say(a, state(1, 3, { n: 3 }))
  clock.pass(15)
  expect(frames).toHaveLength(1)
  clock.pass(1)
  expect(frames).toHaveLength(2)
  expect(frames[1]?.map(({ client, clock }) => [client, clock])).toEqual([
    [1, 3],
    [2, 1],
  ])
})

test('nobody speaks for another: an echo is dropped, and ends nothing', () => {
  const { presence, clock, session, say } = setUp()
  const [a, b] = [session('p1'), session('p2')]
  say(a, state(1, 1, { n: 'mine' }))
  say(b, state(1, 9, { n: 'forged' }), state(2, 1, {}))
  clock.pass(20)
  const all = readEntries(bodyOf(presence.all()), 10)
  expect(all.map(({ client, state }) => [client, JSON.parse(state).user.id])).toEqual([
    [1, 'p1'],
    [2, 'p2'],
  ])
})

test('the same participant on a new socket takes their client along', () => {
  const { presence, session, say } = setUp()
  const [before, after] = [session('p1'), session('p1')]
  say(before, state(1, 4, {}))
  say(after, state(1, 5, {}))
  presence.leave(before)
  expect(readEntries(bodyOf(presence.all()), 10)).toHaveLength(1)
})

test('who leaves is gone for everyone, under the clock they last had', () => {
  const { presence, clock, frames, session, say } = setUp()
  const a = session('p1')
  say(a, state(1, 4, {}))
  clock.pass(20)
  presence.leave(a)
  clock.pass(20)
  expect(frames.at(-1)).toEqual([{ client: 1, clock: 4, state: 'null' }])
  expect(readEntries(bodyOf(presence.all()), 10)).toEqual([])
})

test('an old word, a huge one and one that is no object are dropped', () => {
  const { presence, session, say } = setUp()
  const a = session('p1')
  say(a, state(1, 5, { n: 5 }))
  say(a, state(1, 5, { n: 6 }), state(2, 1, 'x'.repeat(limits.presence)), state(3, 1, [1]))
  expect(readEntries(bodyOf(presence.all()), 10).map(({ client }) => client)).toEqual([1])
  expect(presence.all().length).toBeLessThan(200)
})

test('one socket speaks for a few clients only', () => {
  const { presence, session, say } = setUp()
  const a = session('p1')
  for (let client = 1; client <= 20; client++) say(a, state(client, 1, {}))
  expect(readEntries(bodyOf(presence.all()), 100)).toHaveLength(limits.presenceClients)
})

test('broken bytes throw', () => {
  const { presence, session } = setUp()
  expect(() => presence.receive(session('p1'), new Uint8Array([200, 200, 200]))).toThrow()
  expect(() => presence.receive(session('p1'), new Uint8Array([1, 1, 1, 3, 1]))).toThrow()
})
