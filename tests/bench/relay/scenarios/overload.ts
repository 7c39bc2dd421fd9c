import { setTimeout as wait } from 'node:timers/promises'
import { leaveAll } from '../load/crowd.ts'
import { fetchDocument } from '../load/fetchDocument.ts'
import { schedule } from '../load/schedule.ts'
import { writerOf } from '../load/writer.ts'
import { memoryKb } from '../measure/serverProcess.ts'
import { meetings, peopleInMeeting } from './meetings.ts'
import { type Scenario, withServer } from './scenario.ts'
import { watch } from './watch.ts'

/** Participants it is taken to sustain when the capacity has not been measured. */
const assumed = 2_880
/** Someone in each room drops a post-it this many times a second. */
const dropRate = 1
/** Seconds in which everything that was dropped must have come to rest. */
const patience = 30

/** Twice what it sustains: whatever else is late, nothing that was dropped may be lost, and memory may not run away. */
export const overload: Scenario = {
  id: 'overload',
  title: 'twice as many as it sustains; somebody in each room drops a post-it each second',
  stores: true,
  contenders: ['firefelt'],
  run: (contender, { warmUp, counted, known }) =>
    withServer(contender, {}, async (running) => {
      const sustained = known('capacity')?.participants ?? assumed
      let hungUp = 0
      const held = meetings(running, () => hungUp++)
      const rooms = Math.round((2 * sustained) / peopleInMeeting)
      await held.grow(rooms)
      const calm = memoryKb(running.pid)
      const hands = held.crowd.map((members) => {
        const member = members.at(-1)
        if (member === undefined) throw new Error('an empty room')
        const writer = writerOf(member.person)
        const send = (update: Uint8Array) =>
          member.say(running.dialect.update(member.person.room, update))
        send(writer.put(1))
        return { writer, person: member.person, drop: () => send(writer.move()) }
      })
      const moving = held.drag(rooms)
      const dropping = schedule(
        dropRate,
        hands.map(({ drop }) => drop),
      )
      await wait(warmUp * 400)
      held.deliveries.begin()
      moving.lag.clear()
      const early = memoryKb(running.pid)
      const figures = await watch(running, counted * 2, held.deliveries, moving)
      const late = memoryKb(running.pid)
      moving.stop()
      dropping.stop()
      const isKept = async ({ writer, person }: (typeof hands)[number]): Promise<boolean> => {
        const until = performance.now() + patience * 1_000
        while (performance.now() < until) {
          if (writer.isKeptIn(await fetchDocument(running, person))) return true
          await wait(500)
        }
        return false
      }
      const kept = await Promise.all(hands.map(isKept))
      const lost = kept.filter((is) => !is).length
      leaveAll(held.crowd)
      return {
        ...figures,
        participants: rooms * peopleInMeeting,
        lost,
        hungUp,
        mbGrown: (late - calm) / 1_024,
        mbPerSecond: (late - early) / 1_024 / (counted * 2),
      }
    }),
}
