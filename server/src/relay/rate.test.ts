import { describe, expect, it } from 'vitest'
import { Rate } from './rate.ts'

/** How many are taken at once before one is refused. */
const taken = (bucket: Rate, now: number): number => {
  let count = 0
  while (count < 1_000 && bucket.take(now)) count++
  return count
}

describe('a rate', () => {
  it('allows a burst, and then no more', () => {
    const bucket = new Rate({ perSecond: 10, burst: 5 })
    expect(taken(bucket, 0)).toBe(5)
    expect(bucket.take(0)).toBe(false)
  })

  it('fills again with time, and never above the burst', () => {
    const bucket = new Rate({ perSecond: 10, burst: 5 })
    taken(bucket, 0)
    expect(bucket.take(99)).toBe(false)
    expect(taken(bucket, 200)).toBe(2)
    expect(taken(bucket, 3_600_000)).toBe(5)
  })

  it('lets through what is sent at its own pace, for ever', () => {
    const bucket = new Rate({ perSecond: 10, burst: 1 })
    for (let now = 0; now < 100_000; now += 100) expect(bucket.take(now)).toBe(true)
  })

  it('starts full, whatever the time', () => {
    expect(taken(new Rate({ perSecond: 10, burst: 5 }), 1_700_000_000_000)).toBe(5)
  })

  it('loses nothing when the clock is set back', () => {
    const bucket = new Rate({ perSecond: 10, burst: 5 })
    expect(bucket.take(60_000)).toBe(true)
    expect(taken(bucket, 0)).toBe(4)
    expect(taken(bucket, 500)).toBe(5)
  })
})
