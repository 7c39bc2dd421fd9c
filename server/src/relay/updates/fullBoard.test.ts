import { facilitator, participant, projector } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { reasonIn, writeNote } from '@firefelt/shared/board/note.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
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
const traces = (
  { client, clock }: { client: number; clock: number },
  count: number,
  letters: readonly [Y.ID, Y.ID],
) => {
  const structs = Array.from({ length: count }, (_, n) => {
    const before = n < 2 ? letters[n % 2 === 0 ? 0 : 1] : { client, clock: clock + n - 2 }
    return over(before, first.deleted, (pen) => pen.uint(1))
  })
  return forge([{ client, clock, structs }])
}

/** Traces in one update, and in how many of them one writer comes to more than they may leave. */
const count = 6_000
const updates = Math.ceil(limits.structs.each / count)

/** A room in which somebody has put up post-its for others to leave traces on. */
const tracedRoom = async () => {
  const { room, connect, clock } = await testRoom()
  const honest = connect(participant('p1'))
  let turn = 0
  const act = async (id: string) => {
    honest.act(put(id))
    honest.doc.transact(() => reasonIn(notesIn(honest.doc).get(id))?.insert(0, 'a'), 'local')
    await room.idle()
  }
  return {
    room,
    connect,
    honest,
    act,
    /** Sends updates of traces, more slowly than anybody may. */
    leaveTraces: async (writer: TestClient, from: number, to: number) => {
      for (let time = from; time < to; time++) {
        const [a, b] = [`a${++turn}`, `b${turn}`]
        await act(a)
        await act(b)
        const at = { client: writer.doc.clientID, clock: time * count }
        writer.send(traces(at, count, [letterOf(honest, a), letterOf(honest, b)]))
        await room.idle()
        clock.pass(2_000)
      }
      return writer.closedWith
    },
  }
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
  expect(writer.closedWith).toBe(closeCodes.full)
  const stored = (await store.loadRoom(room.id))?.updates ?? []
  expect(stored.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(2.5 * limits.board)
  expect(honest.closedWith).toBeUndefined()
  honest.act({ type: 'moveNote', id: 'n1', target: { success: 0.5, importance: 0.5 } })
  await room.idle()
  expect([honest.closedWith, honest.acked]).toEqual([closeCodes.full, 1])
  const late = connect(facilitator)
  late.sync()
  await room.idle()
  expect([late.closedWith, notesIn(late.doc).size]).toEqual([undefined, notesIn(honest.doc).size])
})

// R-GUARD-8
test('traces of what has gone, of which nobody sees anything, are counted against whoever leaves them', async () => {
  const { room, connect, honest, act, leaveTraces } = await tracedRoom()
  const forger = connect(participant('p2'))
  expect(await leaveTraces(forger, 0, updates)).toBeUndefined()
  expect(await leaveTraces(forger, updates, updates + 1)).toBe(closeCodes.full)
  const again = connect(participant('p2'))
  again.sync()
  again.act(put('more'))
  await room.idle()
  expect(again.closedWith).toBe(closeCodes.full)
  await act('n1')
  expect(honest.closedWith).toBeUndefined()
})

// R-GUARD-8
test('of many writers they do not pile up for ever either, and everyone still sees the board', async () => {
  const { room, connect, honest, act, leaveTraces } = await tracedRoom()
  const writers = Math.ceil(limits.structs.board / (updates * count))
  for (let writer = 0; writer < writers; writer++) {
    expect(honest.closedWith).toBeUndefined()
    await leaveTraces(connect(participant(`w${writer}`)), 0, updates)
  }
  await act('n1')
  expect(honest.closedWith).toBe(closeCodes.full)
  const late = connect(facilitator)
  late.sync()
  await room.idle()
  expect(late.closedWith).toBeUndefined()
  expect([...notesIn(late.doc).keys()]).toEqual(expect.arrayContaining(['a1', 'b1']))
  expect(notesIn(late.doc).has('n1')).toBe(false)
})

/** Letters that one writer brings a reason of one letter to. */
const letters = limits.reason - 1
/** Reasons that one update fills. */
const reasons = 12
/** As far up as a client's clocks go: the longer the numbers, the more bytes tell what has gone. */
const faraway = 2 ** 24 - 100_000

/** Letters and traces by turns, of which nothing becomes one: to tell what has gone takes as much as it can. */
const motley = (client: number, from: number, beginnings: readonly Y.ID[]) => {
  let clock = from
  const write = (before: Pick<Y.ID, 'client' | 'clock'>, length?: number) => {
    clock += length ?? 1
    return length === undefined
      ? over(before, first.string, (pen) => pen.text('x'))
      : over(before, first.deleted, (pen) => pen.uint(length))
  }
  const structs = beginnings.flatMap((beginning) => [
    write(beginning, clock === 0 ? faraway : 1),
    ...Array.from({ length: 2 * letters }, (_, n) =>
      write({ client, clock: clock - 1 }, n % 2 === 0 ? undefined : 1),
    ),
  ])
  return { update: forge([{ client, clock: from, structs }]), next: clock }
}

// R-GUARD-8
test('whoever has a full board comes back to it, whatever has gone from it', async () => {
  const { room, connect, clock } = await testRoom()
  const honest = connect(participant('p1'))
  let note = 0
  const beginnings = async () => {
    const ids = Array.from({ length: reasons }, () => `n${++note}`)
    for (const id of ids) {
      honest.act(put(id))
      honest.doc.transact(() => reasonIn(notesIn(honest.doc).get(id))?.insert(0, 'a'), 'local')
    }
    await room.idle()
    clock.pass(2_000)
    return ids.map((id) => letterOf(honest, id))
  }
  for (let writer = 0; honest.closedWith === undefined; writer++) {
    const forger = connect(participant(`w${writer}`))
    for (let from = 0; forger.closedWith === undefined && honest.closedWith === undefined; ) {
      const { update, next } = motley(forger.doc.clientID, from, await beginnings())
      forger.send(update)
      await room.idle()
      clock.pass(2_000)
      from = next
    }
  }
  expect(honest.closedWith).toBe(closeCodes.full)
  const here = connect(participant('p3'))
  here.sync()
  await room.idle()
  const rest = Y.encodeStateAsUpdate(here.doc, Y.encodeStateVector(here.doc))
  expect(rest.length).toBeLessThan(limits.message)
  const back = connect(participant('p3'))
  back.answer(rest)
  await room.idle()
  expect([back.closedWith, back.acked]).toEqual([undefined, 1])
})

// R-RIGHT-2, R-LATE-4
test.each([
  ['a projector', projector, false, closeCodes.reset],
  ['a participant of a room that has ended', participant('p2'), true, closeCodes.ended],
])('%s leaves no traces', async (_who, actor, hasEnded, code) => {
  const { room, store, connect, reopen } = await testRoom()
  const honest = connect(participant('p1'))
  for (const id of ['a', 'b']) {
    honest.act(put(id))
    honest.doc.transact(() => reasonIn(notesIn(honest.doc).get(id))?.insert(0, 'a'), 'local')
  }
  await room.idle()
  const { control } = room
  if (hasEnded) await store.commit(room.id, { control: { ...control, phase: 'ended' } })
  const now = await reopen()
  const rows = (await store.loadRoom(room.id))?.rows
  const forger = connect(actor, true, now)
  const at = { client: forger.doc.clientID, clock: 0 }
  forger.send(traces(at, 10, [letterOf(honest, 'a'), letterOf(honest, 'b')]))
  await now.idle()
  expect(forger.closedWith).toBe(code)
  expect((await store.loadRoom(room.id))?.rows).toBe(rows)
})
