import { expect, test } from 'vitest'
import { systemTimers } from './timers.ts'

test('the process’s clock tells whole ms since 1970, as records hold them', () => {
  const time = systemTimers.now()
  expect(Number.isInteger(time)).toBe(true)
  expect(Math.abs(time - Date.now())).toBeLessThan(60_000)
})
