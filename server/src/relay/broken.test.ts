import { facilitator, participant } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { applyCommand } from '@firefelt/shared/control/commands.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { expect, test } from 'vitest'
import type { Store } from '../store/store.ts'
import { testRoom } from './room.fixture.ts'

const lock = { id: 'c1', type: 'lock', locked: true } as const
const rename = { id: 'c2', type: 'rename', title: 'Tirsdag' } as const
const put = {
  type: 'putNote',
  id: 'n1',
  theme: 'klare-maal',
  target: { success: 0.25, importance: 0.75 },
} as const

/** A room whose store does something else, once, when it is asked to load the room anew. */
const roomThatReloads = async (load: () => ReturnType<Store['loadRoom']>) => {
  let armed = false
  const made = await testRoom((store) => ({
    ...store,
    loadRoom: async (id) => {
      if (!armed) return store.loadRoom(id)
      armed = false
      return load()
    },
  }))
  return { ...made, arm: () => void (armed = true) }
}

test.each<[string, () => ReturnType<Store['loadRoom']>]>([
  ['fails', () => Promise.reject(new Error('the disk is gone'))],
  ['does not know the room', () => Promise.resolve(undefined)],
])(
  'when the store %s as a spoilt document is loaded anew, all that waits fails',
  async (_, load) => {
    const { room, connect, failures, arm, reopen, store } = await roomThatReloads(load)
    const [forger, other] = [connect(participant('p1')), connect(facilitator)]
    await room.idle()
    arm()
    // The first is taken at once; the rest waits behind it, and is taken out together.
    const first = room.change((control) => applyCommand(control, rename, 5))
    const before = room.change((control) => applyCommand(control, lock, 5))
    forger.doc.transact(() => forger.doc.getMap('mine').set('a', 1), 'local')
    other.act(put)
    const after = room.change((control) => applyCommand(control, lock, 5))
    const settled = await Promise.allSettled([first, before, after])
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
    await expect(before).rejects.toMatchObject({ code: 'not-saved' })
    await expect(after).rejects.toMatchObject({ code: 'not-saved' })
    expect([forger.closedWith, other.closedWith]).toEqual([
      closeCodes.notSaved,
      closeCodes.notSaved,
    ])
    expect([other.acked, failures.length]).toEqual([0, 1])
    await expect(room.change((control) => control)).rejects.toMatchObject({ code: 'not-saved' })
    expect((await store.loadRoom(room.id))?.updates).toEqual([])
    expect((await reopen()).control).toMatchObject({ title: 'Tirsdag', locked: false })
  },
)

test('a room that broke down is idle, and can be closed without being written', async () => {
  const { room, connect, arm, store } = await roomThatReloads(() =>
    Promise.reject(new Error('the disk is gone')),
  )
  const forger = connect(participant('p1'))
  arm()
  forger.doc.transact(() => forger.doc.getMap('mine').set('a', 1), 'local')
  await room.idle()
  await room.close()
  expect(forger.closedWith).toBe(closeCodes.notSaved)
  expect(notesIn(forger.doc).size).toBe(0)
  expect((await store.loadRoom(room.id))?.rows).toBe(0)
})
