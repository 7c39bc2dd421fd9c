import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../fixtures/person.ts'
import { askTime } from './askTime.ts'
import { figure, growthDuring, megabyte } from './figures.ts'
import { type Flood, openFlood, pushUntil } from './flood.ts'
import { oneRoom } from './oneRoom.ts'

const here = oneRoom()
let flood: Flood
beforeAll(async () => {
  flood = await openFlood(here.url, here.room)
})
afterAll(() => flood.leave())

const enter = async (): Promise<Person> => {
  const person = await here.enter()
  await askTime(person)
  return person
}

const cuts = () => figure(here.url, 'firefelt_refusals_total{reason="tooSlow"}')

/** What the kernel may take for a reader, which can be much, and what the relay may keep. */
const most = 48 * megabyte

describe('a reader who has stopped reading', () => {
  /** R-READ-1, R-READ-2 */
  it('is cut before it costs 20 MB', async () => {
    const reader = await enter()
    reader.socket.pause()
    const before = await cuts()
    const isCut = async () => (await cuts()) > before
    const cost = await growthDuring(here.server, () =>
      pushUntil(flood, async (pushed) => pushed > most || (await isCut())),
    )
    expect(await isCut()).toBe(true)
    expect(cost).toBeLessThan(20 * megabyte)
    reader.socket.resume()
    // It is not told why: a close would wait behind all that it has not read.
    expect(await reader.closed).toBe(1006)
  })

  /** R-READ-3 */
  it('and asks again and again is closed, while others go on and are saved', async () => {
    const reader = await enter()
    reader.socket.pause()
    // It knows somebody whom nobody else does: no answer to another will do for it.
    for (let time = 0; time < 100; time++) reader.send(new Uint8Array([0, 0, 3, 1, 1, time]))
    await flood.push()
    reader.socket.resume()
    expect(await reader.closed).toBe(closeCodes.tooMany)
  })
})
