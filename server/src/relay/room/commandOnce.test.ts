import { applyCommand, type Command } from '@firefelt/shared/control/commands.ts'
import { expect, it } from 'vitest'
import { createMemoryStore } from '../../store/memory.ts'
import { sampleControl } from '../../store/sample.ts'
import type { Store } from '../../store/store.ts'
import { systemTimers } from '../timers.ts'
import { createRoom } from './room.ts'

/** A room in memory, and what does a command in it as the routes do. */
const meeting = async (bend: (store: Store) => Partial<Store> = () => ({})) => {
  const memory = createMemoryStore()
  await memory.createRoom(sampleControl('r1', '7K4M2P'), [])
  const stored = await memory.loadRoom('r1')
  if (stored === undefined) throw new Error('the room was not made')
  const store = { ...memory, ...bend(memory) }
  const room = await createRoom('r1', stored, {
    store,
    timers: systemTimers,
    failed: () => undefined,
  })
  const run = (command: Command) =>
    room.change((control) => applyCommand(control, command, 2_000), { command: command.id })
  return { room, run }
}

const rename: Command = { id: 'c0', type: 'rename', title: 'Tirsdag' }
const lock: Command = { id: 'c1', type: 'lock', locked: true }
const unlock: Command = { id: 'c2', type: 'lock', locked: false }

// R-CONTROL-1
it('a command that waits twice for the same batch is done once', async () => {
  const { room, run } = await meeting()
  // The first is taken at once; the others wait for it, and are written together.
  const done = await Promise.all([rename, lock, unlock, lock].map(run))
  expect(done.map(({ version }) => version)).toEqual([2, 3, 4, 4])
  expect(room.control).toMatchObject({ title: 'Tirsdag', locked: false, version: 4 })
})

it('a command that comes again while it is being written is done once', async () => {
  const { room, run } = await meeting()
  await Promise.all([lock, unlock, lock].map(run))
  expect(room.control).toMatchObject({ locked: false, version: 3 })
})

it('a command fails alone when the disk cannot say whether it was done', async () => {
  const { room, run } = await meeting((store) => ({
    commandDone: async (id, command) => {
      if (command === 'c1') throw new Error('the disk is gone')
      return store.commandDone(id, command)
    },
  }))
  const [first, second] = await Promise.allSettled([run(lock), run(rename)])
  expect(first).toMatchObject({ status: 'rejected', reason: { message: 'the disk is gone' } })
  expect(second.status).toBe('fulfilled')
  expect(room.control).toMatchObject({ locked: false, title: 'Tirsdag', version: 2 })
})
