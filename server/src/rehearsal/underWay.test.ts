import { sampleControl } from '@firefelt/shared/control/fixtures/sampleControl.ts'
import { expect, it } from 'vitest'
import { longestRehearsal, mostRehearsals } from './rehearsals.ts'
import { rehearsalsUnderWay } from './underWay.ts'

const now = 100_000_000
const practice = { practice: true }
/** Rooms written to so many ms ago. */
const storeOf = (rooms: Record<string, { ago: number; bend: object }>) => ({
  rooms: async () =>
    Object.entries(rooms).map(([room, { ago }]) => ({ room, writtenAt: now - ago })),
  controlOf: async (room: string) => {
    const bend = rooms[room]?.bend ?? {}
    if ('damaged' in bend) throw new Error('damaged')
    return { ...sampleControl(), ...bend }
  },
})

it('finds the practice rooms that somebody may still be leading, the last written to first', async () => {
  const store = storeOf({
    real: { ago: 1, bend: {} },
    over: { ago: 1, bend: { ...practice, phase: 'ended' } },
    damaged: { ago: 1, bend: { damaged: true } },
    old: { ago: longestRehearsal, bend: practice },
    earlier: { ago: 9, bend: practice },
    latest: { ago: 5, bend: practice },
  })
  expect(await rehearsalsUnderWay(store, now)).toEqual(['latest', 'earlier'])
})

it('finds no more than there may be at a time', async () => {
  const many = Array.from({ length: 9 }, (_, ago) => [`r${ago}`, { ago, bend: practice }] as const)
  expect(await rehearsalsUnderWay(storeOf(Object.fromEntries(many)), now)).toEqual(
    many.slice(0, mostRehearsals).map(([room]) => room),
  )
})
