import { expect, test } from 'vitest'
import { briefly } from './briefly.ts'
import { handClock } from './room.fixture.ts'

test('what many ask for within a moment is made once, and then forgotten', () => {
  const { timers, pass } = handClock()
  let made = 0
  const { get, kept, forget } = briefly(timers, () => ++made)
  expect(kept()).toBeUndefined()
  expect([get(), get(), kept()]).toEqual([1, 1, 1])
  pass(999)
  expect(get()).toBe(1)
  pass(1)
  expect(get()).toBe(2)
  forget()
  expect(get()).toBe(3)
  pass(1_000)
  expect(get()).toBe(4)
})
