import { expect, test } from 'vitest'
import type { Sample } from './figures.ts'
import type { Kept } from './kept.ts'
import { faultsOf, megabyte, type Soak } from './verdict.ts'

const nothing: Kept = { documents: 0, sessions: 0, lines: 0, listeners: 3 }
const sampleAt = (at: number, bend: Partial<Sample> = {}): Sample => ({
  at,
  held: 40 * megabyte,
  resident: 200 * megabyte,
  rooms: 100,
  sockets: 2_000,
  resources: 8,
  ...bend,
})
const empty = (bend: Partial<Sample> = {}) =>
  sampleAt(0, { held: 35 * megabyte, rooms: 0, sockets: 0, ...bend })

const hour = Array.from({ length: 180 }, (_, index) => index * 20_000)

const soak = (bend: Partial<Soak> = {}): Soak => ({
  minutes: 60,
  rooms: 100,
  people: 20,
  samples: hour.map((at) => sampleAt(at)),
  heard: 2_000 * megabyte,
  failures: [],
  idle: { sample: empty(), kept: nothing },
  full: { kept: { documents: 100, sessions: 2_000, lines: 2_000, listeners: 3 } },
  left: { sample: empty(), kept: nothing },
  ...bend,
})

const growing = (perHour: number) =>
  hour.map((at) => sampleAt(at, { held: 40 * megabyte + (perHour * at) / 3_600_000 }))

test('an hour in which all is as promised has no faults', () => {
  expect(faultsOf(soak())).toEqual([])
  expect(faultsOf(soak({ samples: growing(0.9 * megabyte) }))).toEqual([])
})

test.each<[string, Partial<Soak>]>([
  ['memory grew', { samples: growing(1.1 * megabyte) }],
  ['too few were there', { samples: hour.map((at) => sampleAt(at, { sockets: 1_000 })) }],
  ['too few were there', { samples: hour.map((at) => sampleAt(at, { rooms: 90 })) }],
  ['too little was heard', { heard: 100 * megabyte }],
  ['somebody was closed', { failures: ['somebody was closed with 1008'] }],
  ['was not found there', { full: { kept: nothing } }],
  ['2 documents stayed', { left: { sample: empty(), kept: { ...nothing, documents: 2 } } }],
  ['1 listeners stayed', { left: { sample: empty(), kept: { ...nothing, listeners: 4 } } }],
  ['rooms or sockets stayed', { left: { sample: empty({ rooms: 1 }), kept: nothing } }],
  ['timers or handles', { left: { sample: empty({ resources: 9 }), kept: nothing } }],
  ['memory stayed', { left: { sample: empty({ held: 60 * megabyte }), kept: nothing } }],
])('a fault is told: %s', (fault, bend) => {
  expect(faultsOf(soak(bend))).toEqual([expect.stringContaining(fault)])
})
