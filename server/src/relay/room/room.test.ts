import { facilitator, participant, projector } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { readNote, writeNote } from '@firefelt/shared/board/note.ts'
import { applyCommand } from '@firefelt/shared/control/commands.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { extraMessage, yMessage } from '@firefelt/shared/protocol/messages.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { heldStore, put, testRoom } from './room.fixture.ts'

const anna = participant('p1')
const bo = participant('p2')

const move = (id: string, success: number) =>
  ({ type: 'moveNote', id, target: { success, importance: 0.5 } }) as const

const noteOn = (doc: Y.Doc, id: string) => readNote(id, notesIn(doc).get(id))
const successOn = (doc: Y.Doc, id: string) => {
  const place = noteOn(doc, id)?.place
  return place?.kind === 'map' ? place.success : undefined
}
const lock = { id: 'c1', type: 'lock', locked: true } as const
const end = { id: 'c2', type: 'end' } as const

// R-ACK-4
test('what one writes reaches the others, and is acked to its writer', async () => {
  const { room, connect } = await testRoom()
  const [a, b] = [connect(anna), connect(bo)]
  a.act(put('n1'))
  await room.idle()
  expect(noteOn(b.doc, 'n1')?.sender).toBe('p1')
  expect(a.acked).toBe(1)
  expect(b.acked).toBe(0)
})

// R-ACK-1, R-ACK-2
test('nobody sees, and nothing is acked, before it is on disk', async () => {
  let waiting: ReturnType<typeof heldStore>['waiting'] = []
  const { room, connect } = await testRoom((store) => {
    const held = heldStore(store)
    waiting = held.waiting
    return held.store
  })
  const [a, b] = [connect(anna), connect(bo)]
  a.act(put('n1'))
  b.sync()
  await expect.poll(() => waiting.length).toBe(1)
  expect(noteOn(b.doc, 'n1')).toBeUndefined()
  expect(a.acked).toBe(0)
  waiting[0]?.go()
  await room.idle()
  expect(noteOn(b.doc, 'n1')).toBeDefined()
  expect(a.acked).toBe(1)
})

test('what comes while the disk writes, and until the tick is over, goes into one commit', async () => {
  let waiting: ReturnType<typeof heldStore>['waiting'] = []
  const { room, connect, clock } = await testRoom((store) => {
    const held = heldStore(store)
    waiting = held.waiting
    return held.store
  })
  const a = connect(anna)
  for (const id of ['n1', 'n2', 'n3', 'n4']) a.act(put(id))
  await expect.poll(() => waiting.length).toBe(1)
  const first = waiting.shift()
  a.act(put('n5'))
  first?.go()
  await expect.poll(() => a.acked).toBe(1)
  a.act(put('n6'))
  expect(waiting).toHaveLength(0)
  clock.pass(16)
  await expect.poll(() => waiting.length).toBe(1)
  waiting.shift()?.go()
  await room.idle()
  expect(a.acked).toBe(6)
  expect(waiting).toHaveLength(0)
})

// R-ACK-5
test('a failed commit tells everyone by closing, and acks nothing', async () => {
  let waiting: ReturnType<typeof heldStore>['waiting'] = []
  const { room, connect, failures } = await testRoom((store) => {
    const held = heldStore(store)
    waiting = held.waiting
    return held.store
  })
  const [a, b] = [connect(anna), connect(bo)]
  a.act(put('n1'))
  const joined = room.change((control) => applyCommand(control, lock, 5))
  await expect.poll(() => waiting.length).toBe(1)
  waiting[0]?.fail()
  await expect(joined).rejects.toMatchObject({ code: 'not-saved' })
  expect([a.closedWith, b.closedWith]).toEqual([closeCodes.notSaved, closeCodes.notSaved])
  expect(a.acked).toBe(0)
  expect(failures).toHaveLength(1)
})

test('a room that left memory comes back whole', async () => {
  const { room, connect, reopen, store } = await testRoom()
  const a = connect(anna)
  for (let index = 0; index < 300; index++) a.act(put(`n${index}`))
  await room.change((control) => applyCommand(control, lock, 5))
  room.leave(a.session)
  await room.close()
  const again = await reopen()
  expect(again.control.locked).toBe(true)
  const late = connect(bo, true, again)
  late.sync()
  await again.idle()
  expect(notesIn(late.doc).size).toBe(300)
  expect(Y.encodeStateVector(late.doc)).toEqual(Y.encodeStateVector(a.doc))
  expect((await store.loadRoom('room'))?.rows).toBe(1)
})

// R-GUARD-1
test('an update without effect is welcome from everyone, and acked', async () => {
  const { room, connect } = await testRoom()
  const a = connect(anna)
  a.act(put('n1'))
  await room.idle()
  const wall = connect(projector)
  wall.send(Y.encodeStateAsUpdate(a.doc))
  await room.idle()
  expect(wall.closedWith).toBeUndefined()
  expect(wall.acked).toBe(1)
})

// R-LATE-1, R-LATE-2
test('a locked map takes back what comes too late, and says so to its writer only', async () => {
  const { room, connect, reopen } = await testRoom()
  const [a, b] = [connect(anna), connect(bo)]
  a.act(put('n1'))
  await room.idle()
  await room.change((control) => applyCommand(control, lock, 5))
  a.act(move('n1', 0.9))
  a.act(put('n2'))
  await room.idle()
  for (const { doc } of [a, b]) {
    expect(successOn(doc, 'n1')).toBe(0.25)
    expect(noteOn(doc, 'n2')?.removedBy).toBe('p1')
  }
  expect(a.closedWith).toBeUndefined()
  expect(a.late.flat()).toEqual([
    { act: 'note.move', note: 'n1' },
    { act: 'note.put', note: 'n2' },
  ])
  expect(b.late).toEqual([])
  expect(a.acked).toBe(3)
  const again = await reopen()
  expect(again.control.locked).toBe(true)
})

// R-LATE-3
test('what follows something late is still taken', async () => {
  const { room, connect } = await testRoom()
  const [a, b] = [connect(anna), connect(bo)]
  a.act(put('n1'))
  await room.change((control) => applyCommand(control, lock, 5))
  a.act(move('n1', 0.9))
  await room.change((control) => applyCommand(control, { ...lock, id: 'c9', locked: false }, 6))
  a.act(put('n2'))
  await room.idle()
  expect(noteOn(b.doc, 'n2')?.removedBy).toBeNull()
  expect(Y.encodeStateVector(a.doc)).toEqual(Y.encodeStateVector(b.doc))
})

test('a facilitator may arrange a locked map', async () => {
  const { room, connect } = await testRoom()
  const [a, boss] = [connect(anna), connect(facilitator)]
  a.act(put('n1'))
  await room.change((control) => applyCommand(control, lock, 5))
  boss.act(move('n1', 0.9))
  boss.act({ type: 'removeNote', id: 'n1' })
  await room.idle()
  expect(successOn(a.doc, 'n1')).toBe(0.9)
  expect(noteOn(a.doc, 'n1')?.removedBy).toBe('facilitator')
})

// R-RIGHT-5, R-LATE-4
test('ending the room closes participants, keeps the facilitator, and takes no more writes', async () => {
  const { room, connect } = await testRoom()
  const [a, boss, wall] = [connect(anna), connect(facilitator), connect(projector)]
  a.act(put('n1'))
  await room.change((control) => applyCommand(control, end, 5))
  expect(a.closedWith).toBe(closeCodes.ended)
  expect([boss.closedWith, wall.closedWith]).toEqual([undefined, undefined])
  boss.act(move('n1', 0.9))
  await room.idle()
  expect(boss.closedWith).toBe(closeCodes.ended)
  expect(successOn(wall.doc, 'n1')).toBe(0.25)
})

const forged: [string, (doc: Y.Doc) => void][] = [
  ['a note in another name', (doc) => notesIn(doc).set('x', writeNote({ ...note, author: 'p2' }))],
  ['a note sent by another', (doc) => notesIn(doc).set('x', writeNote({ ...note, sender: 'p2' }))],
  [
    'a theme that there is not',
    (doc) => notesIn(doc).set('x', writeNote({ ...note, theme: 'no' })),
  ],
  [
    'a place outside the map',
    (doc) => notesIn(doc).set('x', writeNote({ ...note, place: outside })),
  ],
  ['a record that is no note', (doc) => notesIn(doc).set('x', new Y.Map([['a', 1]]))],
  ['a note that is no record', (doc) => (notesIn(doc) as Y.Map<unknown>).set('x', 'note')],
  ['a root of its own', (doc) => doc.getMap('mine').set('a', 1)],
  ['a deleted note', (doc) => notesIn(doc).delete('n1')],
  ['a replaced note', (doc) => notesIn(doc).set('n1', writeNote({ ...note, id: 'n1' }))],
  ['a note removed for another', (doc) => notesIn(doc).get('n1')?.set('removedBy', 'p1')],
  [
    'a move in another name',
    (doc) =>
      notesIn(doc)
        .get('n1')
        ?.set('place', { ...place, by: 'p2' }),
  ],
  ['a changed theme', (doc) => notesIn(doc).get('n1')?.set('theme', 'resultater')],
  ['a field more', (doc) => notesIn(doc).get('n1')?.set('extra', 1)],
  ['a replaced reason', (doc) => notesIn(doc).get('n1')?.set('reason', new Y.Text('x'))],
  ['a bold reason', (doc) => reasonOf(doc).insert(0, 'x', { bold: true })],
  ['a picture in a reason', (doc) => reasonOf(doc).insertEmbed(0, { image: 'x' })],
  ['an endless reason', (doc) => reasonOf(doc).insert(0, 'x'.repeat(5_000))],
]
const place = { kind: 'map', success: 0.25, importance: 0.75, by: 'p1' } as const
const outside = { ...place, success: 7 }
const note = {
  id: 'x',
  theme: 'klare-maal',
  sender: 'p1',
  author: 'p1',
  place,
  removedBy: null,
  reason: '',
}
const reasonOf = (doc: Y.Doc) => notesIn(doc).get('n1')?.get('reason') as Y.Text

// R-GUARD-2, R-GUARD-3, R-BOARD-3
test.each(forged)('%s resets its sender, and leaves no trace', async (_what, forge) => {
  const { room, connect, store } = await testRoom()
  const [a, b] = [connect(anna), connect(bo)]
  b.act(put('n1'))
  await room.idle()
  const stored = (await store.loadRoom('room'))?.updates.length
  a.doc.transact(() => forge(a.doc), 'local')
  b.act(put('n2'))
  await room.idle()
  expect(a.closedWith).toBe(closeCodes.reset)
  expect(a.acked).toBe(0)
  expect(b.closedWith).toBeUndefined()
  expect(b.acked).toBe(2)
  expect((await store.loadRoom('room'))?.updates.length).toBe((stored ?? 0) + 1)
  const late = connect(participant('p3'))
  late.sync()
  await room.idle()
  expect(Y.encodeStateVector(late.doc)).toEqual(Y.encodeStateVector(b.doc))
})

test('bytes that are no update reset their sender', async () => {
  const { room, connect } = await testRoom()
  const a = connect(anna)
  a.send(new Uint8Array([255, 255, 255, 255, 1]))
  await room.idle()
  expect(a.closedWith).toBe(closeCodes.reset)
})

// R-GUARD-4
test('an update that does not connect resets its sender', async () => {
  const { room, connect } = await testRoom()
  const a = connect(anna)
  const updates: Uint8Array[] = []
  const elsewhere = new Y.Doc()
  elsewhere.on('update', (update: Uint8Array) => updates.push(update))
  notesIn(elsewhere).set('x', writeNote(note))
  notesIn(elsewhere).get('x')?.set('removedBy', 'p1')
  a.answer()
  a.send(updates[1] as Uint8Array)
  await room.idle()
  expect(a.closedWith).toBe(closeCodes.reset)
})

// R-RIGHT-2
test('a projector writes nothing', async () => {
  const { room, connect } = await testRoom()
  const wall = connect(projector)
  wall.doc.transact(
    () => notesIn(wall.doc).set('x', writeNote({ ...note, author: 'projector' })),
    'local',
  )
  await room.idle()
  expect(wall.closedWith).toBe(closeCodes.reset)
})

// R-ACK-6
test('whoever has not yet been told the whole board is told no news of it: they would not fit', async () => {
  const { connect, room } = await testRoom()
  const [a, b] = [connect(anna), connect(bo)]
  b.session.caughtUp = false
  a.act(put('n1'))
  await room.idle()
  expect(noteOn(b.doc, 'n1')).toBeUndefined()
  b.sync()
  a.act(move('n1', 0.9))
  await room.idle()
  expect(successOn(b.doc, 'n1')).toBe(0.9)
  a.act(move('n1', 0.1))
  await room.idle()
  expect(successOn(b.doc, 'n1')).toBe(0.1)
})

test('a message over the limit is refused by its own code', async () => {
  const { connect, room } = await testRoom()
  const a = connect(anna)
  room.receive(a.session, new Uint8Array(600 * 1024))
  expect(a.closedWith).toBe(closeCodes.tooLarge)
})

test('a socket louder than its rate is closed, and may come back', async () => {
  const { connect, room } = await testRoom()
  const a = connect(anna)
  for (let index = 0; index < 500; index++) a.sync()
  expect(a.closedWith).toBe(closeCodes.tooMany)
  await room.idle()
})

// R-CONTROL-2
test('a client with extras hears the whole control record before all else, and each change of it', async () => {
  const { connect, room } = await testRoom()
  const a = connect(anna)
  expect(a.received[0]).toBe(extraMessage.control)
  a.received.length = 0
  await room.change((control) => applyCommand(control, lock, 5))
  expect(a.received).toEqual([extraMessage.control])
})

// R-STOCK-1
test('a stock client is sent nothing it would not know', async () => {
  const { connect, room } = await testRoom()
  const stock = connect(anna, false)
  stock.act(put('n1'))
  await room.change((control) => applyCommand(control, lock, 5))
  stock.act(move('n1', 0.9))
  await room.idle()
  expect(stock.received.filter((type) => type >= extraMessage.control)).toEqual([])
  expect(stock.received).toContain(yMessage.sync)
  expect(successOn(stock.doc, 'n1')).toBe(0.25)
})

test('the time of an update runs from its receipt until it is on disk and told; what stored nothing has none', async () => {
  let waiting: ReturnType<typeof heldStore>['waiting'] = []
  const { room, connect, clock, updates } = await testRoom((store) => {
    const held = heldStore(store)
    waiting = held.waiting
    return held.store
  })
  const a = connect(anna)
  a.send(new Uint8Array([0, 0]))
  await room.idle()
  expect(updates).toEqual({ received: 1, told: 0 })
  clock.pass(20)
  a.act(put('n1'))
  await expect.poll(() => waiting.length).toBe(1)
  expect(updates).toEqual({ received: 2, told: 0 })
  waiting[0]?.go()
  await room.idle()
  expect(updates).toEqual({ received: 2, told: 1 })
})
