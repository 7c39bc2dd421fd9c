import { setTimeout as wait } from 'node:timers/promises'
import { enterAll, type Member } from '../load/crowd.ts'
import { dragging } from '../load/drag.ts'
import { type Schedule, schedule } from '../load/schedule.ts'
import { type Deliveries, deliveries as newDeliveries } from '../measure/deliveries.ts'
import type { Room, Running } from '../peers/contender.ts'

const people = 40
const draggers = 8
const rate = 30

/** Meetings of forty in which eight drag, as many as one likes on one server. */
export interface Meetings {
  readonly deliveries: Deliveries
  readonly rooms: readonly Room[]
  readonly crowd: readonly (readonly Member[])[]
  /** Opens and fills rooms until there are so many. */
  grow(rooms: number): Promise<void>
  /** In the first `rooms` of them people drag, until it is stopped. */
  drag(rooms: number): Schedule
}

export const peopleInMeeting = people

export const meetings = (running: Running, gone?: (code: number) => void): Meetings => {
  const deliveries = newDeliveries()
  const rooms: Room[] = []
  const crowd: Member[][] = []
  const hands: (() => void)[][] = []
  return {
    deliveries,
    rooms,
    crowd,
    grow: async (count) => {
      if (count <= rooms.length) return
      const opened = await running.openRooms(count - rooms.length, people)
      const came = await enterAll(running, opened, ({ index }, room) => ({
        ...(gone && { gone }),
        ear: { drag: deliveries.receiver(index, room.people[0]?.index ?? 0, people) },
      }))
      rooms.push(...opened)
      crowd.push(...came)
      for (const members of came) {
        const first = members.slice(0, draggers)
        hands.push(first.map((member) => dragging(running, member, deliveries)))
      }
      await wait(500)
    },
    drag: (count) => {
      // One of each room in turn, so that no room's people act in the same moment.
      const seats = Array.from({ length: draggers }, (_, seat) => seat)
      const moving = hands.slice(0, count)
      return schedule(
        rate,
        seats.flatMap((seat) => moving.flatMap((room) => room[seat] ?? [])),
      )
    },
  }
}
