import { setTimeout as wait } from 'node:timers/promises'
import { enterAll, leaveAll, type Member } from '../load/crowd.ts'
import { dragging } from '../load/drag.ts'
import { schedule } from '../load/schedule.ts'
import { type Writer, writerOf } from '../load/writer.ts'
import { deliveries as newDeliveries } from '../measure/deliveries.ts'
import type { Running } from '../peers/contender.ts'
import { type Scenario, withServer } from './scenario.ts'
import { watch } from './watch.ts'

const rooms = 200
const people = 10
/** In each room one drags, one drops a post-it now and then, one types on theirs; times a second. */
const rates = { drag: 30, drop: 0.2, type: 3 } as const

/**
 * So many warm-ups: until what each room wrote first has gone to the room's own file, which is opened for it then. Of meetings
 * that last for hours it is not the beginning that counts, least of all the beginning of 200 in one moment.
 */
const untilSettled = 2

const writing = ({ dialect }: Running, member: Member, act: (writer: Writer) => Uint8Array) => {
  const writer = writerOf(member.person)
  const say = (update: Uint8Array) => member.say(dialect.update(member.person.room, update))
  say(writer.put(1))
  return () => say(act(writer))
}

export const mixed: Scenario = {
  id: 'mixed',
  title: `${rooms} rooms of ${people}: in each one drags at 30 Hz, one types, one drops now and then`,
  stores: true,
  run: (contender, { warmUp, counted, size }) =>
    withServer(contender, {}, async (running) => {
      const deliveries = newDeliveries()
      const opened = await running.openRooms(Math.round(rooms * size), people)
      const crowd = await enterAll(running, opened, ({ index }, room) => ({
        ear: { drag: deliveries.receiver(index, room.people[0]?.index ?? 0, people) },
      }))
      await wait(500)
      const seat = (number: number) => crowd.flatMap((members) => members[number] ?? [])
      const drops = seat(1).map((member) => writing(running, member, (writer) => writer.move()))
      const typists = seat(2).map((member) => writing(running, member, (writer) => writer.type()))
      const moves = seat(0).map((member) => dragging(running, member, deliveries))
      const moving = schedule(rates.drag, moves)
      const others = [schedule(rates.drop, drops), schedule(rates.type, typists)]
      await wait(warmUp * untilSettled * 1_000)
      deliveries.begin()
      moving.lag.clear()
      const figures = await watch(running, counted, deliveries, moving)
      for (const each of [moving, ...others]) each.stop()
      leaveAll(crowd)
      return figures
    }),
}
