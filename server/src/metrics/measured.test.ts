import { expect, test } from 'vitest'
import { createMemoryStore } from '../store/memory.ts'
import { sampleControl } from '../store/sample.ts'
import { UnknownRoom } from '../store/store.ts'
import { measured } from './measured.ts'

test('commits are timed, those that fail by themselves', async () => {
  const told: [number, string][] = []
  let time = 1_000
  const store = measured(
    createMemoryStore(),
    { committed: (seconds, outcome) => told.push([seconds, outcome]) },
    () => (time += 250),
  )
  await store.createRoom(sampleControl('first', 'AAAAAA'), [])
  await store.commit('first', {})
  await expect(store.commit('nowhere', {})).rejects.toThrow(UnknownRoom)
  expect(told).toEqual([
    [0.25, 'saved'],
    [0.25, 'failed'],
  ])
})
