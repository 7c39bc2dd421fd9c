import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { expect, test } from 'vitest'
import { FakeSocket } from '../connection/fakeSocket.ts'
import { keysFrom } from '../connection/storage.ts'
import { fakeRelay } from './fakeRelay.ts'
import { other, put, setUp } from './room.fixture.ts'

test('a room goes live, an act is pending until it is acked, others see it', async () => {
  const { control, enter, id } = setUp()
  const relay = fakeRelay()
  const { connection, act, pending, notes, control: known } = await enter()
  expect(connection.get()).toBe('connecting')
  relay.open(control)
  relay.ask()
  relay.flush()
  expect(connection.get()).toBe('live')
  expect(known.get()?.room).toBe(id)
  expect(relay.socket().url).toBe(`ws://relay/sync/${id}`)
  expect(relay.socket().protocols).toEqual(['firefelt', 'token', 'firefelt.extras'])

  expect(act(put('n1')).done).toBe(true)
  expect(pending.get()).toBe(1)
  expect(notes.get().get('n1')?.sender).toBe('me')
  relay.flush({ ack: false })
  expect(pending.get()).toBe(1)
  relay.flush()
  expect(pending.get()).toBe(0)
  expect(relay.doc.getMap('notes').has('n1')).toBe(true)
})

test('acts made offline survive a reload, are counted, and are all in the first answer', async () => {
  const { control, enter } = setUp()
  const relay = fakeRelay()
  const first = await enter()
  relay.open(control)
  relay.ask()
  relay.flush()
  relay.socket().end()
  first.act(put('n1'))
  first.act(put('n2'))
  first.act(put('n3'))
  expect(first.pending.get()).toBe(3)
  first.close()

  const again = await enter()
  expect(again.pending.get()).toBe(3)
  expect(again.control.get()?.code).toBe('7K4M2P')
  expect([...again.notes.get().keys()]).toEqual(['n1', 'n2', 'n3'])
  relay.open(control)
  // Done before the relay has asked: it must not arrive ahead of what it builds on.
  again.act(put('n4'))
  relay.flush()
  expect(relay.doc.getMap('notes').size).toBe(0)
  relay.ask()
  relay.flush()
  expect(relay.doc.getMap('notes').size).toBe(4)
  expect(again.pending.get()).toBe(0)
})

test('one transaction publishes once and replaces only what changed', async () => {
  const { control, enter } = setUp()
  const relay = fakeRelay()
  const { notes, act } = await enter()
  relay.open(control)
  relay.ask()
  relay.flush()
  act(put('n1'))
  act(put('n2'))
  relay.flush()
  const before = notes.get()
  let published = 0
  notes.subscribe(() => published++)
  relay.change((doc) =>
    doc.transact(() => {
      applyOperation(doc, other, control, put('n3'))
      applyOperation(doc, other, control, {
        type: 'moveNote',
        id: 'n2',
        target: { success: 1, importance: 1 },
      })
    }),
  )
  expect(published).toBe(1)
  expect(notes.get().get('n1')).toBe(before.get('n1'))
  expect(notes.get().get('n2')).not.toBe(before.get('n2'))
  expect(notes.get().get('n3')?.sender).toBe('other')
})

test('somebody who moves or removes what I hold is named, what I do not hold is not', async () => {
  const { control, enter, clock } = setUp()
  const relay = fakeRelay()
  const { act, drag, notices } = await enter()
  relay.open(control)
  relay.ask()
  relay.flush()
  act(put('n1'))
  act(put('n2'))
  relay.flush()
  const moveBoth = (success: number) =>
    relay.change((doc) => {
      for (const id of ['n1', 'n2']) {
        applyOperation(doc, other, control, {
          type: 'moveNote',
          id,
          target: { success, importance: 0.1 },
        })
      }
    })
  drag('n1', { success: 0.5, importance: 0.5 })
  moveBoth(0.9)
  expect(notices.get().map(({ notice }) => notice)).toEqual([
    { kind: 'movedByOther', note: 'n1', by: 'other' },
  ])
  drag('n1', null)
  clock.pass(5_000)
  moveBoth(0.3)
  expect(notices.get()).toHaveLength(1)
})

test('undo and redo walk my own acts, and a lock does not eat a step', async () => {
  const { control, enter } = setUp()
  const relay = fakeRelay()
  const { act, undo, redo, notes, history, notices } = await enter()
  relay.open(control)
  relay.ask()
  relay.flush()
  act(put('n1'))
  expect(history.get()).toEqual({ canUndo: true, canRedo: false })
  const locked = { ...control, version: 2, locked: true }
  relay.control(control, locked)
  undo()
  expect(notes.get().size).toBe(1)
  expect(notices.get().at(-1)?.notice).toEqual({ kind: 'refused', refusal: 'locked' })
  relay.control(locked, { ...locked, version: 3, locked: false })
  undo()
  expect(notes.get().size).toBe(0)
  redo()
  expect(notes.get().size).toBe(1)
})

test('a reset keeps the words aside, drops the copy and joins afresh', async () => {
  const { control, enter, browser, clock, id } = setUp()
  const relay = fakeRelay()
  const { act, writeReason, connection, notices, pending, notes } = await enter()
  relay.open(control)
  relay.ask()
  relay.flush()
  act(put('n1'))
  writeReason('n1', '', 'gemt')
  relay.flush()
  act(put('n2'))
  writeReason('n2', '', 'skrevet uden net')
  expect(browser.kept.size).toBe(1)
  relay.socket().end(closeCodes.reset)
  expect(connection.get()).toBe('reset')
  clock.pass(0)
  await Promise.resolve()
  await Promise.resolve()
  await Promise.resolve()
  await Promise.resolve()
  expect(notices.get().at(-1)?.notice).toEqual({ kind: 'reset', reasons: ['skrevet uden net'] })
  expect(pending.get()).toBe(0)
  relay.open(control)
  relay.ask()
  relay.flush()
  expect(connection.get()).toBe('live')
  expect([...notes.get().keys()]).toEqual(['n1'])
  expect([...browser.kept.keys()]).toEqual([`firefelt/${id}/1/me`])
})

test('a board that takes no more is fetched anew, and says why', async () => {
  const { control, enter, clock } = setUp()
  const relay = fakeRelay()
  const { act, writeReason, connection, notices } = await enter()
  relay.open(control)
  relay.ask()
  relay.flush()
  act(put('n1'))
  writeReason('n1', '', 'en for meget')
  relay.socket().end(closeCodes.full)
  clock.pass(0)
  expect(connection.get()).toBe('reset')
  const told = { kind: 'reset', reasons: ['en for meget'], isFull: true }
  expect(notices.get().at(-1)?.notice).toEqual(told)
})

test('a reset gives back whatever was written: a theme of one’s own, and a day', async () => {
  const { enter, control: asMade, clock } = setUp()
  const forms = asMade.kit.forms.map((form) => ({
    ...form,
    fields: form.fields.map((field) => ({ ...field, input: 'date' as const })),
  }))
  const control = { ...asMade, kit: { ...asMade.kit, forms } }
  const relay = fakeRelay()
  const first = await enter()
  relay.open(control)
  relay.ask()
  relay.flush()
  relay.socket().end()
  first.act({ type: 'addTheme', id: 'own1', name: 'Frokostordning' })
  first.layOut({ id: 's1', form: 'agreement', theme: 'goals' })
  first.act({ type: 'choose', id: 's1-0', chosen: '2027-02-01' })
  first.close()

  const room = await enter()
  relay.open(control)
  relay.socket().end(closeCodes.reset)
  clock.pass(0)
  const lost = { kind: 'reset', reasons: ['Frokostordning', '2027-02-01'] }
  expect(room.notices.get().map(({ notice }) => notice)).toEqual([lost])
})

test('an ended room stays to be read, and is looked after until it opens again', async () => {
  const { control, enter, clock } = setUp()
  const relay = fakeRelay()
  const { act, connection, notes, control: known } = await enter()
  relay.open(control)
  relay.ask()
  relay.flush()
  act(put('n1'))
  relay.flush()
  relay.socket().end(closeCodes.ended)
  expect(connection.get()).toBe('ended')
  expect(known.get()?.phase).toBe('ended')
  expect(notes.get().size).toBe(1)
  expect(act(put('n2'))).toEqual({ done: false, refusal: 'ended' })
  const sockets = FakeSocket.opened.length
  clock.pass(30_000)
  expect(FakeSocket.opened.length).toBe(sockets + 1)
  relay.open({ ...control, version: 3 })
  relay.ask()
  relay.flush()
  expect(connection.get()).toBe('live')
  expect(known.get()?.phase).toBe('open')
})

test('who asks after the end sees what was agreed last, and is told of no line', async () => {
  const { control, enter, clock } = setUp()
  const relay = fakeRelay()
  const { connection, notes } = await enter()
  relay.open(control)
  relay.ask()
  relay.flush()
  relay.socket().end(closeCodes.ended)
  applyOperation(relay.doc, other, control, put('n9'))
  clock.pass(30_000)
  relay.open({ ...control, version: 3, phase: 'ended' })
  relay.flush()
  expect(connection.get()).toBe('ended')
  expect([...notes.get().keys()]).toEqual(['n9'])
})

test('an erased room leaves nothing in the browser', async () => {
  const { control, enter, browser } = setUp()
  const relay = fakeRelay()
  const { act, connection, close } = await enter()
  relay.open(control)
  relay.ask()
  relay.flush()
  act(put('n1'))
  relay.socket().end(closeCodes.erased)
  await Promise.resolve()
  expect(connection.get()).toBe('erased')
  expect(browser.kept.size).toBe(0)
  close()
  const again = await enter()
  expect(again.control.get()).toBeUndefined()
  expect(again.pending.get()).toBe(0)
})

test('offline is said after a moment, not at each blink of the line', async () => {
  const { control, enter, clock } = setUp()
  const relay = fakeRelay()
  const { connection } = await enter()
  relay.open(control)
  relay.ask()
  relay.flush()
  relay.socket().end()
  clock.pass(500)
  expect(connection.get()).toBe('live')
  clock.pass(500)
  expect(connection.get()).toBe('offline')
})

test('a server that has outgrown the page has it loaded anew, once', async () => {
  const { enter, renewals } = setUp()
  const relay = fakeRelay()
  const { connection } = await enter()
  relay.open()
  const newer = Uint8Array.of(64, 2, 123, 125)
  relay.socket().receive(newer)
  expect(renewals.done).toBe(1)
  expect(connection.get()).toBe('connecting')
  renewals.help = false
  relay.socket().receive(newer)
  expect(connection.get()).toBe('outdated')
  relay.ask()
  relay.flush()
  expect(connection.get()).toBe('outdated')
})

test('leaving takes along all that this browser kept', async () => {
  const { control, enter, browser, id } = setUp()
  const relay = fakeRelay()
  const { act, leave } = await enter()
  relay.open(control)
  relay.ask()
  relay.flush()
  act(put('n1'))
  relay.late([{ act: 'note.move', note: 'n0' }])
  expect(keysFrom('firefelt.').filter((key) => key.includes(id))).toHaveLength(3)
  await leave()
  expect(browser.kept.size).toBe(0)
  expect(keysFrom('firefelt.').filter((key) => key.includes(id))).toEqual([])
})

test('without a line, those who were here are taken to be here still', async () => {
  const { control, enter, clock } = setUp()
  const relay = fakeRelay()
  const { present, connection } = await enter()
  relay.open(control)
  relay.ask()
  relay.presence([other.id, other.id, 'third'])
  relay.flush()
  const all = ['me', 'other', 'third']
  expect([...present.get()].sort()).toEqual(all)
  relay.socket().end()
  clock.pass(1_000)
  expect(connection.get()).toBe('offline')
  expect([...present.get()].sort()).toEqual(all)
})
