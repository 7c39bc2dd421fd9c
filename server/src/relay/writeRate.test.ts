import { limits } from '@firefelt/shared/protocol/limits.ts'
import { expect, test } from 'vitest'
import { WriteRate } from './writeRate.ts'

// R-RATE-1
test('what somebody has used up comes back with time alone', () => {
  const { burst, perSecond } = limits.syncRate
  const rate = new WriteRate()
  expect(rate.take(burst, 1_000)).toBe(true)
  expect([rate.take(1, 1_000), rate.mayAsk(1_000)]).toEqual([false, false])
  expect(rate.mayAsk(1_500)).toBe(true)
  expect(rate.take(perSecond, 2_000)).toBe(true)
  expect(rate.take(1, 2_000)).toBe(false)
})

test('what several share is as much for each', () => {
  const { burst } = limits.syncRate
  const rate = new WriteRate(8)
  for (let person = 0; person < 8; person++) expect(rate.take(burst, 1_000)).toBe(true)
  expect(rate.take(1, 1_000)).toBe(false)
})
