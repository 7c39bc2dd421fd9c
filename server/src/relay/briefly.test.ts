import { expect, test } from 'vitest'
import { briefly } from './briefly.ts'
import { handClock } from './room/room.fixture.ts'

test('what many ask for within a moment is made once, and then forgotten', () => {
  const { timers, pass } = handClock()
  let made = 0
  const number = briefly(timers, () => ++made)
  expect(number.kept()).toBeUndefined()
  expect([number.get(), number.get(), number.kept()]).toEqual([1, 1, 1])
  pass(999)
  expect(number.get()).toBe(1)
  pass(1)
  expect(number.get()).toBe(2)
  number.forget()
  expect(number.get()).toBe(3)
  pass(1_000)
  expect(number.get()).toBe(4)
})
