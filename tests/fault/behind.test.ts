import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { createMemoryStore } from '@firefelt/server/store/memory.ts'
import { decodeEntries } from '@firefelt/shared/protocol/live.ts'
import { extraMessage } from '@firefelt/shared/protocol/messages.ts'
import { expect, onTestFinished, test } from 'vitest'
import { createRoom, joinRoom } from '../fixtures/client.ts'
import { serveOver } from '../fixtures/ownDisk.ts'
import { enterRoom, type Person } from '../fixtures/person.ts'
import { askTime } from './askTime.ts'
import { draggingPair } from './draggingPair.ts'
import { megabyte } from './figures.ts'
import { openFlood, pushUntil } from './flood.ts'

/** A server in this process, so that it can be seen how much waits at its end of a connection. */
const watchedServer = async () => {
  const ends: Socket[] = []
  const note = (message: unknown) => void ends.push((message as { socket: Socket }).socket)
  subscribe('net.server.socket', note)
  onTestFinished(() => void unsubscribe('net.server.socket', note))
  const { url } = await serveOver(createMemoryStore())
  const { room } = await createRoom(url)
  const enter = async () => {
    const { token } = await joinRoom(url, room)
    const person = await enterRoom(url, room, token)
    onTestFinished(() => person.leave())
    // The newest connection is theirs.
    const end = ends.at(-1)
    await askTime(person)
    return Object.assign(person, { waiting: () => end?.writableLength ?? 0 })
  }
  return { url, room, enter }
}

/** Where this person is told from now on that post-its in the air are, and in how many messages. */
const seenBy = (person: Person) => {
  const seen = { places: new Map<string, number>(), messages: 0 }
  person.hear((message) => {
    if (message[0] !== extraMessage.live) return
    const inAir = decodeEntries(message.subarray(1)).flatMap((entry) =>
      entry.kind === 'stance' && entry.air ? [entry.air] : [],
    )
    for (const { note, position } of inAir) seen.places.set(note, position.success)
    if (inAir.length > 0) seen.messages++
  })
  return seen
}

/** What others' words may take longer beside it, to the letter in the long form, and how often that is tried. */
const promised = { ratio: process.env['FIREFELT_LONG'] === undefined ? 1.5 : 1.2, rounds: 15 }

// R-READ-1, R-LIVE-4
test('a reader who is far behind slows nobody, and is told where others are, not how they came there, when it reads again', async () => {
  const { url, room, enter } = await watchedServer()
  const flood = await openFlood(url, room)
  onTestFinished(flood.leave)
  const [one, two] = [await enter(), await enter()]
  const pair = draggingPair([one, two])
  const [seenByOne, seenByTwo] = [seenBy(one), seenBy(two)]
  // What runs for the first time is slow.
  await pair.drag(1)
  const alone = async () => Math.min(await pair.drag(1), await pair.drag(1))
  const before = await alone()

  const reader = await enter()
  reader.socket.pause()
  const seen = seenBy(reader)
  await pushUntil(flood, (pushed) => reader.waiting() > 2 * megabyte || pushed > 48 * megabyte)
  expect(reader.waiting()).toBeGreaterThan(2 * megabyte)
  let beside = Number.POSITIVE_INFINITY
  for (let round = 0; round < promised.rounds && beside > before * promised.ratio; round++)
    beside = Math.min(beside, await pair.drag(1))
  expect(reader.waiting()).toBeGreaterThan(megabyte)

  reader.socket.resume()
  const newest = { one: seenByTwo.places.get('one'), two: seenByOne.places.get('two') }
  await expect.poll(() => Object.fromEntries(seen.places), { timeout: 20_000 }).toEqual(newest)
  expect(seen.messages).toBe(1)
  await askTime(reader)
  // Of two calm spells: the machine may have found something else to do meanwhile.
  expect(beside / Math.max(before, await alone())).toBeLessThanOrEqual(promised.ratio)
})
