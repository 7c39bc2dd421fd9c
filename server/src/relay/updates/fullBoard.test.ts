import { facilitator, participant } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { reasonIn, writeNote } from '@firefelt/shared/board/note.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { first, forge, over } from '../guard/forge.fixture.ts'
import { put, type TestClient, testRoom } from '../room/room.fixture.ts'

/** Twenty post-its with as long a reason as the board takes, in letters of three bytes. */
const flood = ({ doc, session }: TestClient, from: number) =>
  doc.transact(() => {
    const { id: by } = session.actor
    for (let n = from; n < from + 20; n++) {
      const note = { id: `x${n}`, theme: 'klare-maal', sender: by, author: by, removedBy: null }
      const reason = '€'.repeat(limits.reasonMerged)
      notesIn(doc).set(note.id, writeNote({ ...note, place: { kind: 'escalation', by }, reason }))
    }
  }, 'local')

/** Where a post-it's reason begins. */
const letterOf = ({ doc }: TestClient, note: string) => {
  const id = reasonIn(notesIn(doc).get(note))?._start?.id
  if (id === undefined) throw new Error('no letter')
  return id
}

/**
 * Traces of what has gone, in two texts by turns: those of one text would become one. They are next to nothing in bytes, and
 * nobody sees anything of them.
 */
const traces = (clock: number, count: number, letters: readonly [Y.ID, Y.ID]) => {
  const structs = Array.from({ length: count }, (_, n) => {
    const before = n < 2 ? letters[n % 2 === 0 ? 0 : 1] : { client: 2_000, clock: clock + n - 2 }
    return over(before, first.deleted, (pen) => pen.uint(1))
  })
  return forge([{ client: 2_000, clock, structs }])
}

// R-GUARD-8
test('a board that takes too many bytes takes no more writes, and everyone still sees it', async () => {
  const { room, connect, store } = await testRoom()
  const honest = connect(participant('p1'))
  honest.act(put('n1'))
  let writer = connect(participant('w0'))
  for (let from = 0; writer.closedWith === undefined; from += 20) {
    expect(from).toBeLessThan(limits.notes)
    flood(writer, from)
    await room.idle()
    // Whoever comes anew may send a burst again.
    if (from % 200 === 180 && writer.closedWith === undefined) {
      room.leave(writer.session)
      writer = connect(participant(`w${from}`))
      writer.sync()
      await room.idle()
    }
  }
  expect(writer.closedWith).toBe(closeCodes.reset)
  const stored = (await store.loadRoom(room.id))?.updates ?? []
  expect(stored.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(2.5 * limits.board)
  expect(honest.closedWith).toBeUndefined()
  honest.act({ type: 'moveNote', id: 'n1', target: { success: 0.5, importance: 0.5 } })
  await room.idle()
  expect([honest.closedWith, honest.acked]).toEqual([closeCodes.reset, 1])
  const late = connect(facilitator)
  late.sync()
  await room.idle()
  expect([late.closedWith, notesIn(late.doc).size]).toEqual([undefined, notesIn(honest.doc).size])
})

// R-GUARD-8
test('traces of what has gone, of which nobody sees anything, do not pile up for ever', async () => {
  const { room, connect, clock } = await testRoom()
  const [honest, forger] = [connect(participant('p1')), connect(participant('p2'))]
  const count = 6_000
  /** As many updates as bring the board beyond what it holds: the next is one too many. */
  const taken = Math.ceil(limits.structs / count)
  for (let n = 0; n <= taken; n++) {
    for (const note of [`a${n}`, `b${n}`]) {
      honest.act(put(note))
      honest.doc.transact(() => reasonIn(notesIn(honest.doc).get(note))?.insert(0, 'a'), 'local')
    }
  }
  await room.idle()
  for (let n = 0; n <= taken; n++) {
    expect(forger.closedWith).toBeUndefined()
    forger.send(traces(n * count, count, [letterOf(honest, `a${n}`), letterOf(honest, `b${n}`)]))
    await room.idle()
    clock.pass(1_000)
  }
  expect([forger.closedWith, honest.closedWith]).toEqual([closeCodes.reset, undefined])
  const late = connect(facilitator)
  late.sync()
  await room.idle()
  expect(notesIn(late.doc).size).toBe(notesIn(honest.doc).size)
})
