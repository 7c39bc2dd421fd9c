import { limits } from '@firefelt/shared/protocol/limits.ts'
import { describe, expect, it } from 'vitest'
import { type Rate, taken } from './rate.ts'

const bucketOf = (rate: Rate) => {
  let fullAt = 0
  const take = (now: number): boolean => {
    const after = taken(rate, fullAt, now)
    fullAt = after ?? fullAt
    return after !== undefined
  }
  /** How many are taken at once before one is refused. */
  const takeAll = (now: number): number => {
    let count = 0
    while (count < 1_000 && take(now)) count++
    return count
  }
  return { take, takeAll }
}
const today = 1_800_000_000_000

describe('a rate', () => {
  it('allows a burst, and then no more', () => {
    const bucket = bucketOf({ perSecond: 10, burst: 5 })
    expect(bucket.takeAll(0)).toBe(5)
    expect(bucket.take(0)).toBe(false)
  })

  it('fills again with time, and never above the burst', () => {
    const bucket = bucketOf({ perSecond: 10, burst: 5 })
    bucket.takeAll(0)
    expect(bucket.take(99)).toBe(false)
    expect(bucket.takeAll(200)).toBe(2)
    expect(bucket.takeAll(3_600_000)).toBe(5)
  })

  it('lets through what is sent at its own pace, for ever', () => {
    const bucket = bucketOf({ perSecond: 10, burst: 1 })
    for (let now = 0; now < 100_000; now += 100) expect(bucket.take(now)).toBe(true)
  })

  it.each([limits.syncRate, limits.liveRate])(
    'starts full, whatever the time, and holds its burst to the last: %o',
    (rate) => {
      const bucket = bucketOf(rate)
      expect(bucket.takeAll(today)).toBe(rate.burst)
      expect(bucket.takeAll(today + 1_000)).toBe(rate.perSecond)
      expect(bucket.takeAll(today + 3_600_000)).toBe(rate.burst)
    },
  )

  it('is not emptied by a clock that is set back', () => {
    const bucket = bucketOf({ perSecond: 10, burst: 5 })
    bucket.takeAll(60_000)
    expect(bucket.takeAll(0)).toBe(5)
    expect(bucket.takeAll(500)).toBe(5)
  })
})
