import { facilitator, participant } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { applyCommand } from '@firefelt/shared/control/commands.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import type { Store } from '../../store/store.ts'
import { spoiling } from '../guard/forge.fixture.ts'
import { type TestClient, testRoom } from './room.fixture.ts'

const lock = { id: 'c1', type: 'lock', locked: true } as const
const rename = { id: 'c2', type: 'rename', title: 'Tirsdag' } as const
const put = {
  type: 'putNote',
  id: 'n1',
  theme: 'klare-maal',
  target: { success: 0.25, importance: 0.75 },
} as const

const move = (success: number) =>
  ({ type: 'moveNote', id: 'n1', target: { success, importance: 0.5 } }) as const

/** An update that gets by the guard and spoils the document, once the client has put up n1 and moved it. */
const spoilt = ({ doc }: TestClient): Uint8Array =>
  spoiling(notesIn(doc).get('n1')?._map.get('place')?.origin as Y.ID)

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
    other.act(put)
    other.act(move(0.5))
    await room.idle()
    const rows = (await store.loadRoom(room.id))?.rows
    arm()
    // The first is taken at once; the rest waits behind it, and is taken out together.
    const first = room.change((control) => applyCommand(control, rename, 5))
    const before = room.change((control) => applyCommand(control, lock, 5))
    forger.send(spoilt(other))
    other.act(move(0.75))
    const after = room.change((control) => applyCommand(control, lock, 5))
    const settled = await Promise.allSettled([first, before, after])
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
    await expect(before).rejects.toMatchObject({ code: 'not-saved' })
    await expect(after).rejects.toMatchObject({ code: 'not-saved' })
    expect([forger.closedWith, other.closedWith]).toEqual([
      closeCodes.notSaved,
      closeCodes.notSaved,
    ])
    expect([other.acked, failures.length]).toEqual([2, 1])
    await expect(room.change((control) => control)).rejects.toMatchObject({ code: 'not-saved' })
    expect((await store.loadRoom(room.id))?.rows).toBe(rows)
    expect((await reopen()).control).toMatchObject({ title: 'Tirsdag', locked: false })
  },
)

test('a room that broke down is idle, and can be closed without being written', async () => {
  const { room, connect, arm, store } = await roomThatReloads(() =>
    Promise.reject(new Error('the disk is gone')),
  )
  const [forger, other] = [connect(participant('p1')), connect(facilitator)]
  other.act(put)
  other.act(move(0.5))
  await room.idle()
  const rows = (await store.loadRoom(room.id))?.rows
  arm()
  forger.send(spoilt(other))
  await room.idle()
  await room.close()
  expect(forger.closedWith).toBe(closeCodes.notSaved)
  expect((await store.loadRoom(room.id))?.rows).toBe(rows)
})
