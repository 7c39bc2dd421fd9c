import { setTimeout as wait } from 'node:timers/promises'
import { enterAll, leaveAll, type Member } from '../load/crowd.ts'
import { writerOf } from '../load/writer.ts'
import { medianBetween } from '../measure/buckets.ts'
import { openProbe } from '../measure/disk.ts'
import { type Histogram, histogram } from '../measure/histogram.ts'
import { measuredDuring } from '../measure/window.ts'
import { type Scenario, withServer } from './scenario.ts'

const people = 10
/** ms between two acts: long enough for every tick to be over. */
const pause = 60
/** Drops of each person before anything is counted: a server that has seen one meeting has its code compiled. */
const drops = 100

const told = (toldP50: number, diskP50: number) => ({
  toldP50,
  diskP50,
  ownP50: toldP50 - diskP50,
})

export const quiet: Scenario = {
  id: 'quiet',
  title: `in a quiet room of ${people} somebody moves a post-it now and then`,
  stores: true,
  run: (contender, { counted }) =>
    withServer(contender, {}, async (running) => {
      const [moved, dropped, acked] = [histogram(), histogram(), histogram()]
      let at = 0
      const note = (times: Histogram) => times.add(performance.now() - at)
      const rooms = await running.openRooms(1, people)
      const [room] = rooms
      const first = room?.people[0]?.index ?? 0
      const crowd = await enterAll(running, rooms, ({ index }) => ({
        ear: {
          ...(index === first + 1 && {
            drag: (sender, sequence) => {
              if (sender === first && sequence > 0) note(moved)
              return false
            },
            update: () => note(dropped),
          }),
          ...(index === first && { ack: () => note(acked) }),
        },
      }))
      const writers = (crowd[0] ?? []).map((member) => ({
        ...member,
        writer: writerOf(member.person),
      }))
      const [actor] = writers
      if (actor === undefined) throw new Error('nobody came')
      const say = (message: Uint8Array) => {
        at = performance.now()
        actor.say(message)
      }
      const drop = ({ person, ...by }: Member, update: Uint8Array) =>
        by.say(running.dialect.update(person.room, update))
      for (const each of writers) drop(each, each.writer.put(1))
      for (let round = 0; round < drops; round++) {
        for (const each of writers) {
          drop(each, each.writer.move())
          await wait(2)
        }
      }
      await wait(1_000)
      for (const times of [moved, dropped, acked]) times.clear()
      const [disk, probe] = [histogram(), openProbe()]
      const rounds = Math.ceil((counted * 1_000) / pause)
      const before = await running.updateTimes()
      const { trust } = await measuredDuring(running.pid, async () => {
        for (let round = 1; round <= rounds; round++) {
          const move = running.dialect.drag(actor.person, round)
          say(move)
          await wait(pause)
        }
        for (let round = 1; round <= rounds; round++) {
          const update = running.dialect.update(actor.person.room, actor.writer.move())
          say(update)
          await wait(pause)
          // In the pause, so that neither waits for the other.
          disk.add(probe.commit())
        }
      })
      const after = await running.updateTimes()
      probe.close()
      leaveAll(crowd)
      return {
        moveP50: moved.quantile(0.5),
        dropP50: dropped.quantile(0.5),
        ...(acked.count() > 0 && {
          ackP50: acked.quantile(0.5),
        }),
        ...(before && after && told(medianBetween(before, after) * 1_000, disk.quantile(0.5))),
        ...trust,
      }
    }),
}
