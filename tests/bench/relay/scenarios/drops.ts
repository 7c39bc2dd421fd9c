import { setTimeout as wait } from 'node:timers/promises'
import { enterAll, leaveAll, type Member } from '../load/crowd.ts'
import type { Person } from '../load/dialect.ts'
import { fetchDocument } from '../load/fetchDocument.ts'
import { type Memory, memory } from '../load/memory.ts'
import { schedule } from '../load/schedule.ts'
import { type Writer, writerOf } from '../load/writer.ts'
import { histogram } from '../measure/histogram.ts'
import { measured } from '../measure/window.ts'
import type { Room, Running } from '../peers/contender.ts'
import { type Scenario, withServer } from './scenario.ts'

const people = 60
const perSecond = 200

/** Everyone drops their post-it anew, again and again. */
const droppers = (running: Running, members: readonly Member[], sent: Map<number, number[]>) =>
  members.map(({ person, say }) => {
    const writer = writerOf(person)
    const send = (update: Uint8Array) => {
      sent.get(person.index)?.push(performance.now())
      say(running.dialect.update(person.room, update))
    }
    send(writer.put(1))
    return { person, writer, drop: () => send(writer.move()) }
  })

interface Hand {
  person: Person
  writer: Writer
}

/** How many have not been told where somebody else's post-it lies in the end. */
const untoldOf = (hands: readonly Hand[], memories: ReadonlyMap<number, Memory>): number =>
  hands.filter(({ person }) => {
    const doc = memories.get(person.index)?.doc()
    const others = hands.filter((hand) => hand.person !== person)
    return doc === undefined || !others.every(({ writer }) => writer.isKeptIn(doc))
  }).length

export const drops: Scenario = {
  id: 'drops',
  title: `${people} in a room drop ${perSecond} post-its a second, all told; ours durably`,
  stores: true,
  run: (contender, { warmUp, counted }) =>
    withServer(contender, {}, async (running) => {
      const rooms = await running.openRooms(1, people)
      const room: Room | undefined = rooms[0]
      const sent = new Map(room?.people.map(({ index }) => [index, []]))
      const memories = new Map(room?.people.map(({ index }) => [index, memory()]))
      const ackAge = histogram()
      let heard = 0
      const [members = []] = await enterAll(running, rooms, ({ index }) => ({
        ear: {
          state: (update) => memories.get(index)?.keep(update),
          update: (update) => {
            heard++
            memories.get(index)?.keep(update)
          },
          ack: (count) => {
            const at = sent.get(index)?.[count - 1]
            if (at !== undefined) ackAge.add(performance.now() - at)
          },
        },
      }))
      await wait(300)
      const hands = droppers(running, members, sent)
      const dropping = schedule(
        perSecond / people,
        hands.map(({ drop }) => drop),
      )
      await wait(warmUp * 1_000)
      ackAge.clear()
      dropping.lag.clear()
      heard = 0
      const window = await measured(running.pid, counted)
      const heardPerSecond = heard / window.seconds
      dropping.stop()
      await wait(1_000)
      const newcomer = room?.people[0]
      const doc = newcomer && (await fetchDocument(running, newcomer))
      const lost = hands.filter(({ writer }) => doc === undefined || !writer.isKeptIn(doc)).length
      const untold = untoldOf(hands, memories)
      leaveAll([members])
      return {
        cpuPerDrop: (window.cpu * 1e6) / (window.seconds * perSecond),
        core: window.cpu / window.seconds,
        ...(ackAge.count() > 0 && { ackP95: ackAge.quantile(0.95) }),
        heardPerSecond,
        lost,
        untold,
        lagP95: dropping.lag.quantile(0.95),
        ...window.trust,
      }
    }),
}
