import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betterOffset, offsetFrom, serverTime } from './serverTime.ts'

const hour = 3_600_000
const start = 1_800_000_000_000

/** Asks a server with a clock that is `ahead`, over a line of two delays. */
const ask = (own: number, ahead: number, there: number, back: number) =>
  offsetFrom({ sent: own, now: own + there + ahead }, own + there + back)

describe('the server’s time', () => {
  it('is found though one’s own clock is an hour wrong, to half of what the answer took', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2 * hour, max: 2 * hour }),
        fc.nat({ max: 900 }),
        fc.nat({ max: 900 }),
        (ahead, there, back) => {
          const offset = ask(start, ahead, there, back)
          const own = start + 5_000
          expect(Math.abs(serverTime(offset, own) - (own + ahead))).toBeLessThanOrEqual(
            (there + back) / 2 + 1,
          )
        },
      ),
      { seed: 6, numRuns: 300 },
    )
  })

  it('is one’s own until the server has answered', () => {
    expect(serverTime(undefined, start)).toBe(start)
  })

  it('goes by the quickest answer', () => {
    const [slow, quick] = [ask(start, hour, 700, 0), ask(start, hour, 10, 10)]
    expect(betterOffset(undefined, slow)).toBe(slow)
    expect(betterOffset(slow, quick)).toBe(quick)
    expect(betterOffset(quick, slow)).toBe(quick)
  })

  it('goes by the newest once one’s own clock was set, or stood still for ten minutes', () => {
    const before = ask(start, hour, 5, 5)
    const after = ask(start + 60_000, hour + 600_000, 200, 200)
    expect(betterOffset(before, after)).toBe(after)
    const own = start + 70_000
    expect(Math.abs(serverTime(after, own) - (own + hour + 600_000))).toBeLessThan(1_000)
  })

  it('trusts no reading for ever', () => {
    const old = ask(start, hour, 5, 5)
    const fresh = ask(start + 10 * hour, hour + 90, 40, 40)
    expect(betterOffset(old, fresh)).toBe(fresh)
  })
})
