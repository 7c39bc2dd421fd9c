import { writeAnswer } from '@firefelt/shared/board/answer.ts'
import { answersIn, sheetsIn } from '@firefelt/shared/board/documents.ts'
import { writeSheet } from '@firefelt/shared/board/sheet.ts'
import { sampleControl } from '@firefelt/shared/control/fixtures/sampleControl.ts'
import { oneDay } from '@firefelt/shared/control/plan/retention.ts'
import { afterEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createExporter, type Exporter } from '../export/exporter.ts'
import { Problem } from '../problem.ts'
import { handClock } from '../relay/room/room.fixture.ts'
import { createRooms } from '../relay/rooms.ts'
import { createMemoryStore } from '../store/memory.ts'
import { RoomCorrupt, RoomMissing, type Store } from '../store/store.ts'
import { startSweeping, sweep } from './sweep.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})

const { kit } = sampleControl()
const begun = Date.now()

const house = async (
  decorate: (store: Store) => Store = (store) => store,
  exporter: Exporter = createExporter(),
) => {
  const plain = createMemoryStore()
  const store = decorate(plain)
  const { timers } = handClock()
  closing.push(exporter.close)
  let time = begun
  const rooms = createRooms(store, { ...timers, now: () => time })
  const make = async (room: string, bend: Parameters<typeof sampleControl>[0] = {}) => {
    const code = `AAAA${room.slice(-2).toUpperCase()}`
    await plain.createRoom({ ...sampleControl(), room, code, ...bend }, [])
  }
  return {
    store,
    make,
    rooms: async () => (await plain.rooms()).map(({ room }) => room).toSorted(),
    after: (days: number) => {
      time = begun + days * oneDay
      return sweep({ store, rooms, exporter, now: () => time }, 10)
    },
  }
}

const ended = (days = 0) => ({
  phase: 'ended' as const,
  endedAt: begun + days * oneDay,
  keepDays: 5,
})

// R-ERASE-3
it('erases a room so many days after its meeting, and not before', async () => {
  const { make, after, rooms } = await house()
  await make('r-one', ended())
  await make('r-two', ended(3))
  expect(await after(4.9)).toEqual({ erased: 0, keptPlans: 0, failed: 0 })
  expect(await after(5.1)).toEqual({ erased: 1, keptPlans: 0, failed: 0 })
  expect(await rooms()).toEqual(['r-two'])
})

it('counts from when it was written to last where the meeting never ended', async () => {
  const { make, after, rooms } = await house()
  await make('r-one', { keepDays: 5, createdAt: begun - 100 * oneDay })
  await after(4.9)
  expect(await rooms()).toEqual(['r-one'])
  await after(5.1)
  expect(await rooms()).toEqual([])
})

it('lets a room sleep until its next session, and counts from then; but never for more than a year', async () => {
  const { make, after, rooms } = await house()
  const sleep = (days: number) => ({
    keepDays: 5,
    asleep: { since: begun, closed: 'a', next: 'b', opensAt: begun + days * oneDay },
  })
  await make('r-one', sleep(60))
  await make('r-two', sleep(3_000))
  await make('r-six', sleep(-60))
  await after(5.1)
  expect(await rooms()).toEqual(['r-one', 'r-two'])
  await after(64.9)
  expect(await rooms()).toEqual(['r-one', 'r-two'])
  await after(65.1)
  expect(await rooms()).toEqual(['r-two'])
  await after(370.1)
  expect(await rooms()).toEqual([])
})

/** A board on which a day to talk again was agreed, and the kit that asks for it. */
const agreedDay = (day: string) => {
  const words = { da: 'ord', en: 'words' }
  const field = { id: 'day', input: 'date' as const, label: words, help: words }
  const form = {
    id: 'next',
    kind: 'followUp' as const,
    per: 'room' as const,
    name: words,
    help: words,
  }
  const doc = new Y.Doc()
  const sheet = { id: 's1', form: 'next', theme: null, author: 'p1', removedBy: null }
  sheetsIn(doc).set('s1', writeSheet(sheet))
  const answer = { id: 'a1', sheet: 's1', field: 'day', author: 'p1', chosen: day, words: '' }
  answersIn(doc).set('a1', writeAnswer(answer))
  return {
    kit: { ...kit, forms: [{ ...form, fields: [field] }] },
    update: Y.encodeStateAsUpdate(doc),
  }
}

it('keeps a plan whose follow-up is to come until thirty days after it, and nothing else', async () => {
  const { make, after, store, rooms } = await house()
  const day = new Date(begun + 20 * oneDay).toISOString().slice(0, 10)
  const { kit: asking, update } = agreedDay(day)
  await make('r-one', { ...ended(), kit: asking })
  await store.commit('r-one', { updates: [update] })
  expect(await after(5.1)).toEqual({ erased: 0, keptPlans: 1, failed: 0 })
  expect(await store.loadRoom('r-one')).toMatchObject({ updates: [], control: { epoch: 2 } })
  const until = Date.parse(`${day}T23:59:59Z`) + 30 * oneDay
  expect((await store.controlOf('r-one'))?.planOnlyUntil).toBe(until)
  await after((until - begun) / oneDay - 0.1)
  expect(await rooms()).toEqual(['r-one'])
  expect(await after((until - begun) / oneDay + 0.1)).toMatchObject({ erased: 1 })
  expect(await rooms()).toEqual([])
})

it('goes on when a room cannot be read, and erases a damaged one in its time', async () => {
  const { make, after, rooms } = await house((plain) => ({
    ...plain,
    controlOf: async (room) => {
      if (room === 'r-bad') throw new RoomCorrupt('damaged')
      if (room === 'r-odd') throw new Error('unreadable')
      return plain.controlOf(room)
    },
  }))
  for (const room of ['r-bad', 'r-odd', 'r-one']) await make(room, ended())
  expect(await after(6)).toEqual({ erased: 1, keptPlans: 0, failed: 1 })
  expect(await rooms()).toEqual(['r-bad', 'r-odd'])
  expect(await after(11)).toEqual({ erased: 1, keptPlans: 0, failed: 1 })
  expect(await rooms()).toEqual(['r-odd'])
})

// R-ERASE-3, R-DISK-7
it('leaves a room alone whose file is not in its place, for years, and erases it once that is back', async () => {
  let isThere = false
  const { make, after, rooms } = await house((plain) => ({
    ...plain,
    controlOf: async (room) => {
      if (!isThere) throw new RoomMissing('missing')
      return plain.controlOf(room)
    },
  }))
  await make('r-one', ended())
  for (const days of [6, 2_000])
    expect(await after(days)).toEqual({ erased: 0, keptPlans: 0, failed: 1 })
  isThere = true
  expect(await after(2_001)).toEqual({ erased: 1, keptPlans: 0, failed: 0 })
  expect(await rooms()).toEqual([])
})

it('keeps a room whose plan cannot be made for a week more, and then no longer', async () => {
  const make = () => Promise.reject(new Problem('export-failed'))
  const close = () => Promise.resolve()
  const { make: open, after, rooms } = await house(undefined, { make, close })
  await open('r-one', ended())
  expect(await after(11.9)).toEqual({ erased: 0, keptPlans: 0, failed: 1 })
  expect(await rooms()).toEqual(['r-one'])
  expect(await after(12.1)).toEqual({ erased: 1, keptPlans: 0, failed: 0 })
  expect(await rooms()).toEqual([])
})

it('looks soon after the start and then every day, until it is stopped', async () => {
  const { timers, pass } = handClock()
  const store = createMemoryStore()
  let looked = 0
  const exporter = createExporter()
  closing.push(exporter.close)
  const counted: Store = {
    ...store,
    rooms: async () => {
      looked++
      return []
    },
  }
  const rooms = createRooms(counted, timers)
  const told: unknown[] = []
  const stop = startSweeping(
    { store: counted, rooms, exporter, now: timers.now },
    10,
    timers,
    (swept) => told.push(swept),
  )
  const quiet = () => expect.poll(() => told.length).toBe(looked)
  pass(60_000)
  await quiet()
  expect(looked).toBe(1)
  for (const day of [2, 3]) {
    pass(oneDay)
    await quiet()
    expect(looked).toBe(day)
  }
  stop()
  pass(10 * oneDay)
  expect(looked).toBe(3)
})
