import { expect, test } from 'vitest'
import { handClock } from '../connection/handClock.ts'
import { createServerClock } from './serverClock.ts'

const hour = 3_600_000
const noon = 12 * hour

/** A server at noon and a client whose clock is wrong, with the line's delay between them. */
const setUp = (wrongBy: number, delay = 40) => {
  const truth = handClock()
  const own = { ahead: wrongBy }
  const clock = { now: () => noon + truth.now() + own.ahead, after: truth.after }
  let up = true
  let asked = 0
  const time = createServerClock(clock, () => {
    if (!up) return
    asked++
    const sent = clock.now()
    truth.after(delay, () => {
      const now = noon + truth.now()
      truth.after(delay, () => time.answered({ sent, now }))
    })
  })
  return {
    time,
    own,
    pass: truth.pass,
    error: () => Math.abs(time.now() - (noon + truth.now())),
    asked: () => asked,
    lose: () => {
      up = false
    },
  }
}

test.each([-hour, 0, hour])('a clock wrong by %i ms tells the server’s time', (wrongBy) => {
  const { time, pass, error } = setUp(wrongBy)
  expect(time.offset.get()).toBeUndefined()
  time.doubt()
  pass(80)
  expect(error()).toBeLessThan(5)
  pass(2 * hour)
  expect(error()).toBeLessThan(5)
})

test('two clients, an hour fast and an hour slow, tell the same time', () => {
  const fast = setUp(hour, 20)
  const slow = setUp(-hour, 300)
  for (const { time, pass } of [fast, slow]) {
    time.doubt()
    pass(5_000)
  }
  expect(Math.abs(fast.time.now() - slow.time.now())).toBeLessThan(10)
})

test('a clock that is set during the meeting is noticed by the next tick', () => {
  const { time, own, pass, error } = setUp(0)
  time.doubt()
  pass(10_000)
  time.after(700, () => {})
  own.ahead = hour
  expect(error()).toBeGreaterThan(hour - 1_000)
  pass(700 + 80)
  expect(error()).toBeLessThan(100)
})

test('a clock that stood still while the phone slept is put right when somebody looks again', () => {
  const { time, own, pass, error } = setUp(0)
  time.doubt()
  pass(5_000)
  own.ahead = -600_000
  time.doubt()
  pass(80)
  expect(error()).toBeLessThan(100)
})

test('without a line the time goes on as it was known', () => {
  const { time, pass, error, lose } = setUp(hour)
  time.doubt()
  pass(5_000)
  lose()
  pass(hour)
  expect(error()).toBeLessThan(5)
})

test('the server is asked three times at first and then seldom', () => {
  const { time, pass, asked } = setUp(0)
  time.doubt()
  pass(3_000)
  expect(asked()).toBe(3)
  pass(60_000)
  expect(asked()).toBe(5)
  time.stop()
  pass(hour)
  expect(asked()).toBe(5)
})
