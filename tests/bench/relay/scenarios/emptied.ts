import { setTimeout as wait } from 'node:timers/promises'
import { enterAll, leaveAll } from '../load/crowd.ts'
import { writerOf } from '../load/writer.ts'
import { collectGarbage } from '../measure/inspector.ts'
import { memoryKb } from '../measure/serverProcess.ts'
import type { Running } from '../peers/contender.ts'
import { type Scenario, withServer } from './scenario.ts'

const rooms = 300
const notes = 60
const waves = 4

/** People come to new rooms, write, and leave again. Answers with the memory that is held then, in kB. */
const wave = async (running: Running, count: number) => {
  const opened = await running.openRooms(count, 1)
  const crowd = await enterAll(running, opened)
  for (const { person, say } of crowd.flat()) {
    say(running.dialect.update(person.room, writerOf(person).put(notes)))
  }
  await wait(1_500)
  leaveAll(crowd)
  await wait(1_500)
  await collectGarbage(running.pid)
  return memoryKb(running.pid)
}

export const emptied: Scenario = {
  id: 'emptied',
  title: `${waves} waves of ${rooms} rooms, each with ${notes} post-its, are left by everyone`,
  run: (contender, { size }) =>
    withServer(contender, {}, async (running) => {
      const count = Math.round(rooms * size)
      const first = await wave(running, count)
      let last = first
      for (let number = 1; number < waves; number++) last = await wave(running, count)
      const held = await running.roomsHeld()
      return {
        kbKeptPerRoom: (last - first) / (count * (waves - 1)),
        ...(held !== undefined && { roomsHeld: held }),
      }
    }),
}
