import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRoom, joinRoom } from '../fixtures/client.ts'
import { enterRoom, type Person } from '../fixtures/person.ts'
import { type Server, startServer } from '../fixtures/server.ts'
import { askTime } from './askTime.ts'
import { figure, megabyte, memoryOf } from './figures.ts'
import { type Flood, openFlood, pushUntil } from './flood.ts'

let server: Server & { remove(): Promise<void> }
let room: string
let flood: Flood
const people: Person[] = []
beforeAll(async () => {
  server = await startServer()
  room = (await createRoom(server.url)).room
  flood = await openFlood(server.url, room)
  // A server that has just begun takes more with each update, whoever reads.
  await pushUntil(flood, (pushed) => pushed > 20 * megabyte)
}, 60_000)
afterAll(async () => {
  flood.leave()
  for (const person of people) person.leave()
  await server.remove()
})

const enter = async (): Promise<Person> => {
  const { token } = await joinRoom(server.url, room)
  const person = await enterRoom(server.url, room, token)
  people.push(person)
  await askTime(person)
  return person
}

const cuts = () => figure(server.url, 'firefelt_refusals_total{reason="tooSlow"}')

/** What the kernel may take for a reader, which can be much, and what the relay may keep. */
const most = 48 * megabyte

describe('a reader who has stopped reading', () => {
  /** R-READ-1, R-READ-2 */
  it('is cut before it costs 20 MB', async () => {
    const reader = await enter()
    reader.socket.pause()
    const before = { memory: await memoryOf(server.url), cuts: await cuts() }
    const isCut = async () => (await cuts()) > before.cuts
    await pushUntil(flood, async (pushed) => pushed > most || (await isCut()))
    expect(await isCut()).toBe(true)
    expect((await memoryOf(server.url)) - before.memory).toBeLessThan(20 * megabyte)
    reader.socket.resume()
    // It is not told why: a close would wait behind all that it has not read.
    expect(await reader.closed).toBe(1006)
  }, 60_000)

  /** R-READ-3 */
  it('and asks again and again is closed, while others go on and are saved', async () => {
    const reader = await enter()
    reader.socket.pause()
    // It knows somebody whom nobody else does: no answer to another will do for it.
    for (let time = 0; time < 100; time++) reader.send(new Uint8Array([0, 0, 3, 1, 1, time]))
    await flood.push()
    reader.socket.resume()
    expect(await reader.closed).toBe(closeCodes.tooMany)
  }, 60_000)
})
