import { type Draft, emptyDraft } from '@firefelt/shared/control/placing/draft.ts'
import type { Sealed } from '@firefelt/shared/protocol/messages.ts'
import { expect, onTestFinished, test } from 'vitest'
import { ApiProblem } from '../connection/apiProblem.ts'
import { handClock } from '../connection/handClock.ts'
import { forgetDraft, openHiddenDraft, unsentOf } from './hiddenDraft.ts'
import { writable } from './readable.ts'
import type { ConnectionState } from './room.ts'

const placement = (success: number) => ({ target: { success, importance: 0.75 }, reason: '' })
let number = 0

/** A server with one draft, and as many phones as are wanted. */
const setUp = () => {
  const name = `placing${number++}`
  const server = { draft: emptyDraft, down: false, over: false, erased: false, writes: 0 }
  const listeners = new Set<(sealed: Sealed) => void>()
  const fail = () => {
    if (server.erased) throw new ApiProblem('erased')
    if (server.over) throw new ApiProblem('not-found')
    if (server.down) throw new ApiProblem('offline')
  }
  const drafts = {
    read: async () => {
      fail()
      return server.draft
    },
    write: async (_placing: string, sent: Draft) => {
      fail()
      server.writes++
      if (sent.version !== server.draft.version) return { stored: false, draft: server.draft }
      server.draft = { ...sent, version: sent.version + 1 }
      for (const listener of listeners) listener({ name, draft: server.draft })
      return { stored: true, draft: server.draft }
    },
    onSealed: (listener: (sealed: Sealed) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const clock = handClock()
  const enter = (me: string) => {
    const connection = writable<ConnectionState>('live')
    const of = { room: 'room', me, placing: name, owner: 'g1' }
    const phone = openHiddenDraft(of, { drafts, connection }, clock)
    onTestFinished(() => {
      phone.close()
      forgetDraft(of)
    })
    return { ...phone, connection, of }
  }
  const settle = async (ms = 300) => {
    for (let turn = 0; turn < 12; turn++) await Promise.resolve()
    clock.pass(ms)
    for (let turn = 0; turn < 24; turn++) await Promise.resolve()
  }
  return { server, enter, settle }
}

test('what one places comes to the other, and both placements stand', async () => {
  const { enter, settle, server } = setUp()
  const [one, two] = [enter('one'), enter('two')]
  await settle()
  one.place('goals', placement(0.25))
  two.place('trust', placement(0.75))
  expect(one.sending.get()).toBe('sending')
  await settle()
  await settle()
  for (const phone of [one, two]) {
    expect(Object.keys(phone.draft.get().placements).sort()).toEqual(['goals', 'trust'])
    expect(phone.sending.get()).toBe('saved')
  }
  expect(server.draft.placements).toEqual(one.draft.get().placements)
})

test('whoever changes something is asked anew whether all is ready', async () => {
  const { enter, settle, server } = setUp()
  const [one, two] = [enter('one'), enter('two')]
  one.place('goals', placement(0.25))
  one.setReady(true)
  await settle()
  expect(two.draft.get().ready).toBe(true)
  two.place('goals', placement(0.75))
  expect(two.draft.get().ready).toBe(false)
  await settle()
  expect(one.draft.get().ready).toBe(false)
  two.place('goals', placement(0.3))
  two.setReady(true)
  await settle()
  await settle()
  expect(server.draft.ready).toBe(true)
  expect(one.draft.get().ready).toBe(true)
})

test('ready again after a change is ready, also when both are sent together', async () => {
  const { enter, settle, server } = setUp()
  const one = enter('one')
  one.place('goals', placement(0.25))
  one.setReady(true)
  await settle()
  one.place('goals', placement(0.75))
  one.setReady(true)
  await settle()
  await settle()
  expect(server.draft).toMatchObject({ ready: true, placements: { goals: placement(0.75) } })
  expect(server.writes).toBe(2)
})

test('what is done without a line is kept, also over a reload, and sent when it is back', async () => {
  const { enter, settle, server } = setUp()
  const one = enter('one')
  await settle()
  server.down = true
  one.place('goals', placement(0.25))
  await settle()
  expect(one.sending.get()).toBe('waiting')
  one.close()
  const again = enter('one')
  expect(again.draft.get().placements).toEqual({ goals: placement(0.25) })
  server.down = false
  again.connection.set('offline')
  again.connection.set('live')
  await settle()
  expect(server.draft.placements).toEqual({ goals: placement(0.25) })
})

test('what did not reach the server before all was shown can be told', async () => {
  const { enter, settle, server } = setUp()
  const one = enter('one')
  one.place('goals', placement(0.25))
  await settle()
  expect(unsentOf(one.of)).toEqual([])
  server.down = true
  one.place('trust', placement(0.75))
  await settle()
  server.over = true
  await settle(10_000)
  expect(one.sending.get()).toBe('over')
  expect(unsentOf(one.of)).toEqual([['trust', placement(0.75)]])
})

test('of a room that was erased nothing is kept, and nothing more is asked', async () => {
  const { enter, settle, server } = setUp()
  const one = enter('one')
  one.place('goals', placement(0.25))
  await settle()
  server.erased = true
  one.place('trust', placement(0.75))
  await settle()
  expect(one.sending.get()).toBe('over')
  expect(unsentOf(one.of)).toEqual([])
  one.close()
  server.erased = false
  expect(enter('one').draft.get().placements).toEqual({})
})
