import { expect, test } from 'vitest'
import { handClock } from './room/room.fixture.ts'
import { createTick } from './tick.ts'

const setUp = () => {
  const { timers, pass } = handClock()
  let runs = 0
  const tick = createTick(timers, () => {
    runs++
  })
  return { tick, pass, timers, runs: () => runs }
}

test('the first after a pause does not wait; the rest of the tick is one', () => {
  const { tick, pass, runs } = setUp()
  tick.mark()
  expect(runs()).toBe(1)
  tick.mark()
  tick.mark()
  pass(15)
  expect(runs()).toBe(1)
  pass(1)
  expect(runs()).toBe(2)
  pass(100)
  expect(runs()).toBe(2)
  tick.mark()
  expect(runs()).toBe(3)
})

test('what is marked can be hurried, once', () => {
  const { tick, pass, runs } = setUp()
  tick.mark()
  tick.hurry()
  expect(runs()).toBe(1)
  tick.mark()
  tick.hurry()
  expect(runs()).toBe(2)
  pass(100)
  expect(runs()).toBe(2)
})

test('stopped, it does nothing more', () => {
  const { tick, pass, runs } = setUp()
  tick.mark()
  tick.mark()
  tick.stop()
  pass(100)
  expect(runs()).toBe(1)
})
