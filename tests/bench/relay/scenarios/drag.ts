import { setTimeout as wait } from 'node:timers/promises'
import { bytesReceived, enterAll, leaveAll } from '../load/crowd.ts'
import { dragging } from '../load/drag.ts'
import { schedule } from '../load/schedule.ts'
import { deliveries as newDeliveries } from '../measure/deliveries.ts'
import { type Figures, type Pace, type Scenario, withServer } from './scenario.ts'
import { watch } from './watch.ts'

const people = 60

interface Wish {
  id: string
  draggers: number
  /** Moves a second, each. */
  rate: number
  /** Everyone is a stock provider, which sends on what it hears of others. */
  echoes?: boolean
}

const drag = ({ id, draggers, rate, echoes = false }: Wish): Scenario => ({
  id,
  title: `${people} in a room, ${draggers} drag at ${rate} Hz${echoes ? ', every move echoed' : ''}`,
  run: (contender, { warmUp, counted }: Pace): Promise<Figures> =>
    withServer(contender, { stock: echoes }, async (running) => {
      const deliveries = newDeliveries()
      const rooms = await running.openRooms(1, people)
      const crowd = await enterAll(running, rooms, ({ index }, room) => ({
        echoes,
        ear: { drag: deliveries.receiver(index, room.people[0]?.index ?? 0, people) },
      }))
      await wait(300)
      const moves = crowd
        .flat()
        .slice(0, draggers)
        .map((member) => dragging(running, member, deliveries))
      const moving = schedule(rate, moves)
      await wait(warmUp * 1_000)
      deliveries.begin()
      moving.lag.clear()
      const bytes = bytesReceived(crowd)
      const figures = await watch(running, counted, deliveries, moving)
      const { sent, delivered, arrived } = deliveries.count()
      moving.stop()
      figures.bytesPerDelivered = (bytesReceived(crowd) - bytes) / delivered
      figures.bytesPerArrived = (bytesReceived(crowd) - bytes) / arrived
      figures.shareArrived = arrived / (sent * (people - 1))
      leaveAll(crowd)
      return figures
    }),
})

export const dragScenarios: readonly Scenario[] = [
  drag({ id: 'drag-10x30', draggers: 10, rate: 30 }),
  drag({ id: 'drag-60x30', draggers: 60, rate: 30 }),
  drag({ id: 'drag-60x60', draggers: 60, rate: 60 }),
  drag({ id: 'echo-60x30', draggers: 60, rate: 30, echoes: true }),
]
