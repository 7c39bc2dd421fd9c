import { expect, test } from 'vitest'
import { createPace, tickWhen } from './pace.ts'

test('a process with little to do keeps the shortest tick; then it grows, and never shrinks on the way', () => {
  expect(tickWhen(0)).toBe(16)
  expect(tickWhen(0.24)).toBe(16)
  for (let busy = 0; busy < 1; busy += 0.01) {
    expect(tickWhen(busy + 0.01)).toBeGreaterThanOrEqual(tickWhen(busy))
  }
  expect(tickWhen(1)).toBeLessThanOrEqual(120)
})

test('the pace follows how busy the process is, and comes back', () => {
  let time = 0
  let active = 0
  const pace = createPace(
    () => time,
    () => ({ active, idle: time - active }),
  )
  const pass = (ms: number, busy: number) => {
    for (let at = 0; at < ms; at += 100) {
      time += 100
      active += 100 * busy
      pace()
    }
  }
  expect(pace()).toBe(16)
  pass(2_000, 0.9)
  expect(pace()).toBeGreaterThan(80)
  pass(2_000, 0.1)
  expect(pace()).toBe(16)
})
