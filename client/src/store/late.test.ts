import { notesIn } from '@firefelt/shared/board/documents.ts'
import type { Place } from '@firefelt/shared/board/place.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { fakeRelay } from './fakeRelay.ts'
import { me, other, put, setUp } from './room.fixture.ts'

const target = { success: 0.9, importance: 0.1 }
const at = (note: string, to = target) => ({ type: 'moveNote', id: note, target: to }) as const

/** A room in which `n1` is up and saved. */
const begin = async () => {
  const kit = setUp()
  const relay = fakeRelay()
  const room = await kit.enter()
  relay.open(kit.control)
  relay.ask()
  relay.flush()
  room.act(put('n1'))
  relay.flush()
  const locked: Control = { ...kit.control, version: 2, locked: true }
  const open: Control = { ...locked, version: 3, locked: false }
  return { ...kit, relay, room, locked, open }
}

/** What the server does with a late act: it goes into the document, and out again. */
const takeBack = (relay: ReturnType<typeof fakeRelay>, note: string, field: string, to: unknown) =>
  relay.change((doc: Y.Doc) => {
    notesIn(doc).get(note)?.set(field, to)
  })

test('a late move is kept, also over a reload, and done again in one act', async () => {
  const { relay, room, control, locked, open, enter } = await begin()
  const before = room.find('n1')?.place as Place
  room.act(at('n1'))
  relay.flush({ ack: false })
  relay.control(control, locked)
  takeBack(relay, 'n1', 'place', before)
  relay.late([{ act: 'note.move', note: 'n1' }])
  relay.flush()
  expect(room.find('n1')?.place).toEqual(before)
  expect(room.late.get()).toMatchObject([{ act: 'note.move', note: 'n1' }])
  room.again('n1')
  expect(room.notices.get().at(-1)?.notice).toEqual({ kind: 'refused', refusal: 'locked' })
  expect(room.late.get()).toHaveLength(1)
  room.close()

  const back = await enter()
  relay.open(open)
  relay.ask()
  relay.flush()
  expect(back.late.get()).toHaveLength(1)
  back.again('n1')
  relay.flush()
  expect(back.find('n1')?.place).toEqual({ kind: 'map', ...target, by: 'me' })
  expect(back.late.get()).toEqual([])
  expect(notesIn(relay.doc).get('n1')?.get('place')).toEqual({ kind: 'map', ...target, by: 'me' })
})

test('a late post-it comes back with its reason and its last place', async () => {
  const { relay, room, control, locked, open } = await begin()
  room.act({ ...put('n2'), theme: 'trust' })
  room.writeReason('n2', '', 'fordi')
  room.act(at('n2'))
  relay.flush({ ack: false })
  relay.control(control, locked)
  takeBack(relay, 'n2', 'removedBy', me.id)
  relay.late([{ act: 'note.put', note: 'n2' }])
  relay.flush()
  expect(room.notes.get().has('n2')).toBe(false)
  relay.control(locked, open)
  room.again('n2')
  expect(room.notes.get().get('n2')).toMatchObject({ reason: 'fordi', place: target })
})

test('a late removal is done again', async () => {
  const { relay, room, control, locked, open } = await begin()
  room.act({ type: 'removeNote', id: 'n1' })
  relay.flush({ ack: false })
  relay.control(control, locked)
  takeBack(relay, 'n1', 'removedBy', null)
  relay.late([{ act: 'note.remove', note: 'n1' }])
  relay.flush()
  expect(room.late.get()).toMatchObject([{ act: 'note.remove', wanted: { onBoard: false } }])
  relay.control(locked, open)
  room.again('n1')
  expect(room.notes.get().has('n1')).toBe(false)
})

test('what was taken back is kept though the word of it was lost with the line', async () => {
  const { relay, room, locked, enter } = await begin()
  const before = room.find('n1')?.place as Place
  room.act(at('n1'))
  relay.flush({ ack: false })
  relay.socket().end()
  notesIn(relay.doc).get('n1')?.set('place', before)
  room.close()

  const back = await enter()
  expect(back.pending.get()).toBe(1)
  relay.open(locked)
  relay.ask()
  relay.flush()
  expect(back.find('n1')?.place).toEqual(before)
  expect(back.pending.get()).toBe(0)
  expect(back.late.get()).toMatchObject([{ act: 'note.move', note: 'n1' }])
})

test('what another has moved since is not taken for late', async () => {
  const { relay, room, control } = await begin()
  room.act(at('n1'))
  relay.flush({ ack: false })
  relay.change((doc) =>
    applyOperation(doc, other, control, at('n1', { success: 0.4, importance: 0.4 })),
  )
  relay.flush()
  expect(room.late.get()).toEqual([])
})

test('what I undo myself is not taken for late', async () => {
  const { relay, room } = await begin()
  room.act(at('n1'))
  room.undo()
  relay.flush()
  room.undo()
  relay.flush()
  expect(room.late.get()).toEqual([])
})

test('an act of my own on the same post-it, or a new one on its theme, settles it', async () => {
  const { relay, room } = await begin()
  relay.late([
    { act: 'note.move', note: 'n1' },
    { act: 'note.move', note: 'n0' },
  ])
  room.act(at('n1', { success: 0.3, importance: 0.3 }))
  expect(room.late.get().map(({ note }) => note)).toEqual(['n0'])
  room.letGo('n0')
  expect(room.late.get()).toEqual([])
})
