import { setTimeout as wait } from 'node:timers/promises'
import { collectGarbage } from '../../../fixtures/inspector.ts'
import { enterAll, leaveAll } from '../load/crowd.ts'
import { writerOf } from '../load/writer.ts'
import { median } from '../measure/median.ts'
import { memoryKb } from '../measure/serverProcess.ts'
import { measuredDuring } from '../measure/window.ts'
import type { Running } from '../peers/contender.ts'
import { type Scenario, withServer } from './scenario.ts'

const rooms = 300
const notes = 60
/** After the first few a server's own caches are full, and its heaps as large as they get. */
const waves = { first: 2, counted: 6 } as const

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
  await collectGarbage(running)
  return memoryKb(running.pid)
}

export const emptied: Scenario = {
  id: 'emptied',
  title: `waves of ${rooms} rooms, each with ${notes} post-its, come and are left by everyone`,
  run: (contender, { size }) =>
    withServer(contender, {}, async (running) => {
      const count = Math.round(rooms * size)
      const kb: number[] = []
      for (let left = waves.first; left > 0; left--) await wave(running, count)
      const { trust } = await measuredDuring(running.pid, async () => {
        for (let left = waves.counted; left > 0; left--) kb.push(await wave(running, count))
      })
      const half = waves.counted / 2
      const held = await running.roomsHeld()
      return {
        // One wave's memory may be 10 MB off, either way.
        kbKeptPerRoom: (median(kb.slice(half)) - median(kb.slice(0, half))) / (count * half),
        ...(held !== undefined && { roomsHeld: held }),
        ...trust,
      }
    }),
}
