import type { Place } from '@firefelt/shared/board/place.ts'
import { beforeEach, expect, it } from 'vitest'
import { handClock } from '../connection/handClock.ts'
import { type Announcer, between, createAnnouncer, gather, settled } from './announcer.ts'
import type { Heard } from './heard.ts'

const place: Place = { kind: 'map', success: 0.25, importance: 0.75, by: 'other' }
const aside: Place = { kind: 'escalation', by: 'other' }
const placed = (note: string, where: Place = place): Heard => ({
  kind: 'placed',
  note,
  by: 'other',
  place: where,
})

let clock: ReturnType<typeof handClock>
let said: string[][]
let announcer: Announcer

beforeEach(() => {
  clock = handClock()
  said = []
  announcer = createAnnouncer((batch) => {
    said.push(batch.map(({ kind, note }) => `${kind} ${note}`))
  }, clock)
})

it('tells a single change soon, and at once no more', () => {
  announcer.hear(placed('a'))
  clock.pass(gather - 1)
  expect(said).toEqual([])
  clock.pass(1)
  expect(said).toEqual([['placed a']])
  clock.pass(10 * between)
  expect(said).toHaveLength(1)
})

it('says at most one sentence in a while, however much happens', () => {
  for (let step = 0; step < 100; step++) {
    announcer.hear(placed(`note${step}`))
    clock.pass(200)
  }
  clock.pass(between)
  expect(said).toHaveLength(6)
  expect(said.flat()).toHaveLength(100)
})

it('tells a post-it once a sentence, as it stands last', () => {
  const told: Heard[] = []
  const one = createAnnouncer((batch) => told.push(...batch), clock)
  one.hear(placed('a'))
  one.hear(placed('a', aside))
  clock.pass(gather)
  expect(told).toEqual([placed('a', aside)])
})

it('tells of a post-it that never rests, all the same', () => {
  for (let step = 0; step < 20; step++) {
    announcer.hear(placed('a'))
    clock.pass(100)
  }
  expect(said[0]).toEqual(['placed a'])
})

it('waits with a reason until nobody types in it', () => {
  for (let letter = 0; letter < 40; letter++) {
    announcer.hear({ kind: 'reason', note: 'a' })
    clock.pass(200)
  }
  expect(said).toEqual([])
  clock.pass(settled)
  expect(said).toEqual([['reason a']])
})

it('does not hold back a move for a reason on another', () => {
  announcer.hear({ kind: 'reason', note: 'a' })
  announcer.hear(placed('b'))
  clock.pass(gather)
  expect(said).toEqual([['placed b']])
  clock.pass(between)
  expect(said).toEqual([['placed b'], ['reason a']])
})

it('tells where a post-it went rather than that its reason changed', () => {
  announcer.hear(placed('a'))
  announcer.hear({ kind: 'reason', note: 'a' })
  clock.pass(settled)
  expect(said).toEqual([['placed a']])
})

it('is silent once stopped', () => {
  announcer.hear(placed('a'))
  announcer.stop()
  clock.pass(between)
  expect(said).toEqual([])
})
