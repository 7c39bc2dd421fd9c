import { setTimeout as wait } from 'node:timers/promises'
import { collectGarbage } from '../../../fixtures/inspector.ts'
import { enterAll, leaveAll } from '../load/crowd.ts'
import { memoryKb } from '../measure/serverProcess.ts'
import { measured } from '../measure/window.ts'
import { type Scenario, withServer } from './scenario.ts'

const rooms = 500
const people = 10
/** Seconds until a server has come to rest. */
const rest = 5

export const idle: Scenario = {
  id: 'idle',
  title: `${rooms * people} idle clients in ${rooms} rooms`,
  run: (contender, { size }) =>
    withServer(contender, {}, async (running) => {
      const opened = await running.openRooms(Math.round(rooms * size), people)
      // What opening the rooms left in memory must not hide what the clients take.
      await running.restart()
      await wait(1_000)
      await collectGarbage(running)
      const before = memoryKb(running.pid)
      const crowd = await enterAll(running, opened)
      const resting = await measured(running.pid, rest)
      await collectGarbage(running)
      const after = memoryKb(running.pid)
      leaveAll(crowd)
      const clients = crowd.flat().length
      return {
        kbPerClient: (after - before) / clients,
        kbUncollected: (resting.memoryKb - before) / clients,
        memoryMb: after / 1_024,
        ...resting.trust,
      }
    }),
}
