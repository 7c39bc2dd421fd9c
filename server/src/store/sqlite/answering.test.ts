import { describe, expect, test } from 'vitest'
import { StoreFailed, StoreFull, Taken } from '../store.ts'
import { createAnswering } from './answering.ts'
import type { Answer, Request } from './calls.ts'
import type { JournaledDisk } from './journal/journaled.ts'

const updates = [new Uint8Array([1])]
let lastId = 0
const ask = (method: Request['method'], ...args: unknown[]): Request => ({
  id: ++lastId,
  method,
  args,
})
const commit = (room: string, rest = {}) => ask('commit', room, { updates, ...rest })

/** Notes what it is asked; `refusing` throws for the methods that it names. */
const diskThat = (refusing: Partial<Record<keyof JournaledDisk, Error>> = {}) => {
  const done: string[] = []
  const note = (method: keyof JournaledDisk, words: string) => {
    done.push(words)
    const error = refusing[method]
    if (error) throw error
  }
  const disk: Partial<JournaledDisk> = {
    turn: () => {
      if (refusing.turn) note('turn', 'turn')
    },
    canJoin: (_, parts) => !('commands' in parts),
    commit: (room) => note('commit', `commit ${room}`),
    commitTogether: (all) =>
      note('commitTogether', `together ${all.map(([room]) => room).join(' ')}`),
    loadRoom: (room) => {
      note('loadRoom', `load ${room}`)
      return undefined
    },
  }
  return { done, ...createAnswering(disk as JournaledDisk) }
}
const all = (groups: Iterable<Answer[]>) => [...groups].flat()

describe('requests of one moment', () => {
  test('are done in order, commits beside each other together', () => {
    const { done, answers } = diskThat()
    const requests = [
      commit('a'),
      commit('b'),
      ask('loadRoom', 'a'),
      commit('c'),
      commit('a', { commands: ['x'] }),
      commit('a'),
      commit('b'),
    ]
    const ids = all(answers(requests)).map(({ id }) => id)
    expect(ids).toEqual(requests.map(({ id }) => id))
    expect(done).toEqual(['together a b', 'load a', 'together c', 'commit a', 'together a b'])
  })

  test('a full disk refuses all that was to be written together, and is asked on', () => {
    const { done, answers, hasFailed } = diskThat({ commitTogether: new StoreFull('full') })
    const found = all(answers([commit('a'), commit('b'), ask('loadRoom', 'a')]))
    expect(found.map((answer) => 'refusal' in answer && answer.refusal.kind)).toEqual([
      'StoreFull',
      'StoreFull',
      false,
    ])
    expect(done).toEqual(['together a b', 'load a'])
    expect(hasFailed()).toBe(false)
  })

  test('what is refused for itself is no matter of the others', () => {
    const { answers } = diskThat({ commit: new Taken('hash') })
    const [first, second] = all(answers([commit('a', { commands: ['x'] }), ask('loadRoom', 'a')]))
    expect(first).toMatchObject({ refusal: { kind: 'Taken' } })
    expect(second).toMatchObject({ value: undefined })
  })

  test.each(['commit', 'commitTogether', 'turn'] as const)(
    'after a disk has failed in %s it is asked nothing more',
    (method) => {
      const { done, answers, hasFailed } = diskThat({ [method]: new StoreFailed('failed') })
      const first = method === 'commit' ? [commit('a', { commands: ['x'] })] : [commit('a')]
      const found = [...all(answers(first)), ...all(answers([commit('c'), commit('d')]))]
      expect(found.every((answer) => 'refusal' in answer)).toBe(true)
      expect(done).toHaveLength(1)
      expect(hasFailed()).toBe(true)
    },
  )
})
