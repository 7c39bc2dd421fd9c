import type { Control } from '@firefelt/shared/control/control.ts'
import { type Draft, emptyDraft } from '@firefelt/shared/control/placing/draft.ts'
import type { Sealed } from '@firefelt/shared/protocol/messages.ts'
import { expect, test } from 'vitest'
import { ApiProblem } from '../connection/apiProblem.ts'
import type { DraftApi } from '../connection/draftApi.ts'
import { createHiddenDraft } from './hiddenDraft.ts'
import { writable } from './readable.ts'

const settle = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}
const placed = (reason: string) => ({ target: { success: 0.5, importance: 0.5 }, reason })

/** As much of a room as there is to a group of two with a draft. */
const group = () => {
  const member = (number: number) => ({ number, name: '', group: 'g1', remote: false })
  const placing = { id: 'h1', of: 'group', anonymous: false, last: [], ready: [], shown: 'none' }
  const room = { participants: { a: member(1), b: member(2) }, groups: {}, placing }
  const control = writable<Control | undefined>(room as unknown as Control)
  let stored: Draft = emptyDraft
  const listeners = new Set<(sealed: Sealed) => void>()
  const tasks: (() => void)[] = []
  let trouble: ApiProblem | undefined
  const api: DraftApi = {
    read: async () => stored,
    write: async (_placing, draft) => {
      await Promise.resolve()
      if (trouble !== undefined) throw trouble
      if (draft.version !== stored.version) return { draft: stored, stored: false }
      stored = { ...draft, version: draft.version + 1 }
      for (const listener of listeners) listener({ name: 'h1', draft: stored })
      return { draft: stored, stored: true }
    },
  }
  const member1 = (me: string) =>
    createHiddenDraft({
      me,
      control,
      api,
      onSealed: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      later: (task) => {
        tasks.push(task)
        return () => void tasks.splice(tasks.indexOf(task), 1)
      },
    })
  return {
    control,
    open: member1,
    stored: () => stored,
    break: (problem: ApiProblem | undefined) => {
      trouble = problem
    },
    again: () => tasks.shift()?.(),
    show: () => {
      const shown = { ...room, placing: { ...placing, shown: 'all' } }
      control.set(shown as unknown as Control)
    },
  }
}

test('two who shape a draft at once lose nothing, and see the same', async () => {
  const { open, stored } = group()
  const [a, b] = [open('a'), open('b')]
  await settle()
  a.place('goals', placed('a'))
  b.place('trust', placed('b'))
  b.place('lunch', placed('b'))
  a.place('goals', placed('a2'))
  await settle()
  b.place('lunch', null)
  a.setReady(true)
  await settle()
  const placements = { goals: placed('a2'), trust: placed('b') }
  expect(stored().placements).toEqual(placements)
  for (const { state } of [a, b]) {
    expect(state.get()).toMatchObject({ owner: 'g1', saving: false, draft: { placements } })
    expect(state.get()?.draft.ready).toBe(stored().ready)
  }
})

test('what cannot be stored now stays on the screen, and is sent again', async () => {
  const { open, stored, again, ...server } = group()
  const a = open('a')
  await settle()
  server.break(new ApiProblem('offline'))
  a.place('goals', placed('a'))
  await settle()
  expect(a.state.get()).toMatchObject({ saving: true, draft: { placements: { goals: {} } } })
  server.break(undefined)
  again()
  await settle()
  expect(a.state.get()?.saving).toBe(false)
  expect(stored().placements).toEqual({ goals: placed('a') })
})

test('what the server will never take is let go of', async () => {
  const { open, again, ...server } = group()
  const a = open('a')
  await settle()
  server.break(new ApiProblem('invalid-input'))
  a.place('goals', placed('a'))
  await settle()
  expect(a.state.get()).toMatchObject({ saving: false, draft: { placements: {} } })
  expect(again()).toBeUndefined()
})

test('a draft that is shown is there no more', async () => {
  const { open, show } = group()
  const a = open('a')
  await settle()
  a.place('goals', placed('a'))
  await settle()
  show()
  expect(a.state.get()).toBeUndefined()
  a.place('trust', placed('a'))
  expect(a.state.get()).toBeUndefined()
  a.stop()
})
