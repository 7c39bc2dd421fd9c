import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { expect, it } from 'vitest'
import { joinRoom } from '../fixtures/client.ts'
import { enterRoom, type Person } from '../fixtures/person.ts'
import { askTime } from './askTime.ts'
import { oneRoom } from './oneRoom.ts'

const here = oneRoom()

/** An update without effect. */
const empty = new Uint8Array([0, 2, 2, 0, 0])
const send = (person: Person, count: number) => {
  for (let left = count; left > 0; left--) person.send(empty)
}

/** R-RATE-1 */
it('whoever comes back may write no more than who stays; others may', async () => {
  const { token } = await joinRoom(here.url, here.room)
  const enter = () => enterRoom(here.url, here.room, token)
  // A room that everyone has left forgets them.
  const other = await here.enter()
  const first = await enter()
  // Twice as much as it has: on a busy machine some of it comes back meanwhile.
  send(first, 2 * limits.syncRate.burst)
  expect(await first.closed).toBe(closeCodes.tooMany)
  // Half a second's rest is a question's worth.
  await expect(enter()).rejects.toThrow('429')
  send(other, limits.syncRate.burst - limits.syncRate.question - 10)
  await askTime(other)
})

/** R-RATE-1 */
it('whoever has two sockets at once may write no more on both than on one', async () => {
  const { token } = await joinRoom(here.url, here.room)
  const enter = () => enterRoom(here.url, here.room, token)
  const both = [await enter(), await enter()]
  // Each has room for it, if it were alone.
  for (const one of both) send(one, limits.syncRate.burst - limits.syncRate.question - 10)
  expect(await Promise.race(both.map(({ closed }) => closed))).toBe(closeCodes.tooMany)
  for (const one of both) one.leave()
})
