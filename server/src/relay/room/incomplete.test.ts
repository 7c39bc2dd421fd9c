import { participant } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { StoredRoom } from '../../store/store.ts'
import { put, testRoom } from './room.fixture.ts'

const move = (id: string) =>
  ({ type: 'moveNote', id, target: { success: 0.75, importance: 0.75 } }) as const

/** A room of which the disk has lost one row, of several that two people wrote. */
const roomWithout = async (row: number) => {
  let lose = (stored: StoredRoom | undefined) => stored
  const made = await testRoom((store) => ({
    ...store,
    loadRoom: async (room) => lose(await store.loadRoom(room)),
  }))
  const { room, connect, reopen } = made
  const [a, b] = [connect(participant('p1')), connect(participant('p2'))]
  for (const act of [put('a1'), put('a2'), move('a1')]) {
    a.act(act)
    await room.idle()
  }
  b.act(put('b1'))
  await room.idle()
  lose = (stored) => stored && { ...stored, updates: stored.updates.toSpliced(row, 1) }
  const reopened = await reopen()
  lose = (stored) => stored
  return { ...made, a, reopened }
}

// R-DISK-4
test.each([
  ['a post-it, of whose writer more follows', 0, 2, ['b1']],
  ['a post-it that another row moves', 1, 1, ['a1', 'b1']],
])(
  'a room that has lost %s takes what others write, and what its writer still has',
  async (_, row, leftOut, kept) => {
    const { a, connect, reopen, reopened, incomplete } = await roomWithout(row)
    expect(incomplete).toEqual([leftOut])
    const b = connect(participant('p2'), true, reopened)
    b.sync()
    await reopened.idle()
    expect([...notesIn(b.doc).keys()].sort()).toEqual(kept)
    b.act(put('b2'))
    await reopened.idle()
    expect([b.acked, b.closedWith]).toEqual([1, undefined])

    const back = connect(participant('p1'), true, reopened)
    back.answer(Y.encodeStateAsUpdate(a.doc))
    await reopened.idle()
    expect([back.acked, back.closedWith]).toEqual([1, undefined])
    const late = connect(participant('p3'), true, reopened)
    late.sync()
    await reopened.idle()
    expect([...notesIn(late.doc).keys()].sort()).toEqual(['a1', 'a2', 'b1', 'b2'])
    expect(notesIn(late.doc).get('a1')?.toJSON()).toEqual(notesIn(a.doc).get('a1')?.toJSON())

    // What was left out is gone from the log as well: else it would come back now.
    const anew = await reopen()
    expect(incomplete).toEqual([leftOut])
    const last = connect(participant('p4'), true, anew)
    last.sync()
    await anew.idle()
    expect(notesIn(last.doc).toJSON()).toEqual(notesIn(late.doc).toJSON())
    expect(Y.encodeStateVector(last.doc)).toEqual(Y.encodeStateVector(late.doc))
  },
)
