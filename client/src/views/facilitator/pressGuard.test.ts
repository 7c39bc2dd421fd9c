import { expect, test } from 'vitest'
import { createPressGuard, settling } from './pressGuard.ts'

const setUp = () => {
  const clock = { time: 0 }
  const guard = createPressGuard(() => clock.time)
  guard.shows('to A')
  return { clock, guard }
}

test('a press just after another facilitator’s is not taken for the next step', () => {
  const { clock, guard } = setUp()
  clock.time = 10_000
  guard.shows('to B')
  clock.time += settling - 1
  expect(guard.isMeant()).toBe(false)
  clock.time += 1
  expect(guard.isMeant()).toBe(true)
})

test('one facilitator alone presses as fast as they like', () => {
  const { guard } = setUp()
  for (const meaning of ['to B', 'to C', 'end']) {
    expect(guard.isMeant()).toBe(true)
    guard.shows(meaning)
    guard.shows(meaning)
  }
  expect(guard.isMeant()).toBe(true)
})

test('an own press answers for one change only', () => {
  const { guard } = setUp()
  expect(guard.isMeant()).toBe(true)
  guard.shows('to B')
  guard.shows('to C')
  expect(guard.isMeant()).toBe(false)
})
