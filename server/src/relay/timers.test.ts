import { expect, test } from 'vitest'
import { steadyClock, systemTimers } from './timers.ts'

test('the process’s clock tells whole ms since 1970, as records hold them', () => {
  const time = systemTimers.now()
  expect(Number.isInteger(time)).toBe(true)
  expect(Math.abs(time - Date.now())).toBeLessThan(60_000)
})

const setUp = () => {
  const clocks = { wall: 1_000_000, steady: 50 }
  const now = steadyClock(
    () => clocks.wall,
    () => clocks.steady,
  )
  return { clocks, now }
}

test('a clock that is set back an hour takes nobody’s time back', () => {
  const { clocks, now } = setUp()
  clocks.wall -= 3_600_000
  clocks.steady += 20
  expect(now()).toBe(1_000_020)
})

test('the time that a laptop slept has passed', () => {
  const { clocks, now } = setUp()
  clocks.wall += 600_000
  clocks.steady += 5
  expect(now()).toBe(1_600_000)
  clocks.wall += 16
  clocks.steady += 16
  expect(now()).toBe(1_600_016)
})

test('small differences between the two clocks do not show', () => {
  const { clocks, now } = setUp()
  clocks.wall += 700
  clocks.steady += 16
  expect(now()).toBe(1_000_016)
})
