import { setTimeout as wait } from 'node:timers/promises'
import { leaveAll } from '../load/crowd.ts'
import type { Person } from '../load/dialect.ts'
import { fetchDocument } from '../load/fetchDocument.ts'
import { schedule } from '../load/schedule.ts'
import { type Writer, writerOf } from '../load/writer.ts'
import { grownLater, memoryOver } from '../measure/growth.ts'
import { memoryKb } from '../measure/serverProcess.ts'
import { busyNeighbours } from '../peers/busyNeighbours.ts'
import type { Running } from '../peers/contender.ts'
import { type Meetings, meetings, peopleInMeeting } from './meetings.ts'
import { type Figures, type Pace, type Scenario, withServer } from './scenario.ts'
import { bound, sustained } from './sustained.ts'
import { watch } from './watch.ts'

/**
 * They leave the server a quarter of its core. With a whole one the load generator would be at its limit before the server
 * had twice what it sustains, and what was seen would be slow readers.
 */
const neighbours = 3
/** Rooms to try first; a little under what it held beside them when it was last measured. */
const start = 15
/** Someone in each room drops a post-it this many times a second. */
const dropRate = 1
/** Seconds in which everything that was dropped must have come to rest. */
const patience = 30
/** So many times what others count, in which what fills up has filled: a minute. */
const longer = 12

interface Hand {
  person: Person
  writer: Writer
  drop(): void
}

/** The last of each room, who drops a post-it now and then, and not one of those who drag. */
const dropper = (running: Running, members: Meetings['crowd'][number]): Hand => {
  const member = members.at(-1)
  if (member === undefined) throw new Error('an empty room')
  const { person, say } = member
  const writer = writerOf(person)
  const send = (update: Uint8Array) => say(running.dialect.update(person.room, update))
  send(writer.put(1))
  return { person, writer, drop: () => send(writer.move()) }
}

const isKept = async (running: Running, { writer, person }: Hand): Promise<boolean> => {
  const until = performance.now() + patience * 1_000
  while (performance.now() < until) {
    if (writer.isKeptIn(await fetchDocument(running, person))) return true
    await wait(500)
  }
  return false
}

const overloaded = async (
  running: Running,
  rooms: number,
  { warmUp, counted }: Pace,
): Promise<Figures> => {
  let hungUp = 0
  const held = meetings(running, () => hungUp++)
  await held.grow(rooms)
  const calm = memoryKb(running.pid) / 1_024
  const hands = held.crowd.map((members) => dropper(running, members))
  const moving = held.drag(rooms)
  const dropping = schedule(
    dropRate,
    hands.map(({ drop }) => drop),
  )
  await wait(warmUp * 400)
  held.deliveries.begin()
  moving.lag.clear()
  const seconds = counted * longer
  const [figures, memory] = await Promise.all([
    watch(running, seconds, held.deliveries, moving),
    memoryOver(running.pid, seconds),
  ])
  moving.stop()
  dropping.stop()
  const kept = await Promise.all(hands.map((hand) => isKept(running, hand)))
  leaveAll(held.crowd)
  const later = grownLater(memory)
  return {
    ...figures,
    timesLate: (figures.p95 ?? 0) / bound,
    lost: kept.filter((is) => !is).length,
    hungUp,
    mbGrown: Math.max(...memory.map(({ y }) => y)) - calm,
    mbLater: later.mb,
    mbLaterError: later.error,
  }
}

/** Twice what it sustains: whatever else is late, nothing that was dropped may be lost, and memory may not run away. */
export const overload: Scenario = {
  id: 'overload',
  title:
    'twice as many as it sustains on a quarter of a core; somebody in each room drops a post-it each second',
  stores: true,
  contenders: ['firefelt'],
  run: async (contender, pace) => {
    const leave = busyNeighbours(neighbours)
    try {
      const { participants: most = 0 } = await withServer(contender, {}, (running) =>
        sustained(running, start, pace),
      )
      const rooms = Math.ceil((2 * most) / peopleInMeeting)
      const figures = await withServer(contender, {}, (running) => overloaded(running, rooms, pace))
      return { sustained: most, participants: rooms * peopleInMeeting, ...figures }
    } finally {
      leave()
    }
  },
}
