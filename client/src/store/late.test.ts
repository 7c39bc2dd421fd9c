import { answersIn, notesIn } from '@firefelt/shared/board/documents.ts'
import type { Place } from '@firefelt/shared/board/place.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { makeThemeGroups } from '@firefelt/shared/control/groups.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import { writeWords } from '@firefelt/shared/operations/writeAnswer.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { keysFrom } from '../connection/storage.ts'
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

const sheet = { id: 's1', form: 'agreement', theme: 'goals' }

/** A room in which others are about to get the theme that one writes on, in the sheet `s1`. */
const beginSheet = async () => {
  const { control, ...kit } = await begin()
  const themes = makeThemeGroups(control, { themes: ['goals'], basis: null, choose: true })
  const elsewhere: Control = { ...control, version: 2, ...themes }
  const takeWords = (relay: ReturnType<typeof fakeRelay>) => (doc: Y.Doc) => {
    const words = answersIn(doc).get('s1-0')?.get('words') as Y.Text
    words.delete(0, words.length)
    relay.late([{ act: 'sheet.fill', note: 's1-0' }])
  }
  const shared = () => {
    kit.room.layOut(sheet)
    kit.relay.flush()
  }
  /** What the server does with words that came too late. */
  const takeWordsBack = () => kit.relay.change(takeWords(kit.relay))
  return { ...kit, control, elsewhere, shared, takeWordsBack }
}
const late = (...words: string[]) => ({
  act: 'sheet.fill',
  note: 's1-0',
  why: 'elsewhere',
  words,
})

/** A room as `begin` makes it, in which a word is composed as the meeting ends, before it is opened again. */
const beginReason = async () => {
  const kit = await begin()
  let now = kit.control
  const phase = (to: Control['phase']) => {
    const next = { ...now, version: now.version + 1, phase: to }
    kit.relay.control(now, next)
    now = next
  }
  const compose = (note: string) => {
    phase('ended')
    kit.room.writeReason(note, '', 'Dikteret')
    phase('open')
  }
  const reason = (note: string) => ({
    act: 'reason.write',
    note,
    why: 'ended',
    words: ['Dikteret'],
  })
  return { ...kit, compose, reason }
}

test('what is settled on a post-it leaves the words that were written on it, until they are put away', async () => {
  const { relay, room, compose, reason } = await beginReason()
  compose('n1')
  compose('n2')
  relay.late([{ act: 'note.move', note: 'n1' }])
  room.act(at('n1', { success: 0.3, importance: 0.3 }))
  expect(room.late.get()).toMatchObject([reason('n2'), { ...reason('n1'), why: 'locked' }])
  room.putAway('n2')
  room.letGo('n1')
  expect(room.late.get()).toMatchObject([{ note: 'n1', words: ['Dikteret'] }])
  room.putAway('n1')
  expect(room.late.get()).toEqual([])
})

test('words and what can be done again stand beside each other, whichever was told first', async () => {
  const { relay, room, compose } = await beginReason()
  const both = { act: 'note.move', note: 'n1', wanted: { place: target }, words: ['Dikteret'] }
  const move = () => {
    room.act(at('n1'))
    relay.flush()
    relay.late([{ act: 'note.move', note: 'n1' }])
  }
  const write = () => compose('n1')
  for (const [first, second] of [
    [move, write],
    [write, move],
  ] as const) {
    first()
    second()
    expect(room.late.get()).toMatchObject([both])
    room.putAway('n1')
    expect(room.late.get()).toMatchObject([{ act: both.act, wanted: both.wanted }])
    room.again('n1')
    expect(room.late.get()).toEqual([])
  }
})

test('a move that was taken back unheard is told beside the words that are kept already', async () => {
  const { relay, room, compose } = await beginReason()
  compose('n1')
  const before = room.find('n1')?.place as Place
  room.act(at('n1'))
  relay.flush({ ack: false })
  takeBack(relay, 'n1', 'place', before)
  relay.flush()
  expect(room.late.get()).toMatchObject([{ wanted: { place: target }, words: ['Dikteret'] }])
})

test('words that came too late are kept, also over a reload, until they are put away', async () => {
  const { relay, room, control, elsewhere, shared, takeWordsBack, enter } = await beginSheet()
  shared()
  room.writeWords('s1-0', '', 'Møderne')
  room.writeWords('s1-0', 'Møderne', 'Møderne ligger tæt')
  relay.flush({ ack: false })
  relay.control(control, elsewhere)
  takeWordsBack()
  relay.flush()
  expect([room.answers.get().get('s1-0')?.words, room.pending.get()]).toEqual(['', 0])
  expect(room.late.get()).toEqual([late('Møderne ligger tæt')])
  room.again('s1-0')
  room.close()

  const back = await enter()
  expect(back.late.get()).toEqual([late('Møderne ligger tæt')])
  back.putAway('s1-0')
  expect(back.late.get()).toEqual([])
})

test('words of an earlier page, written without a line, are kept when they come too late', async () => {
  const { relay, room, elsewhere, shared, takeWordsBack, enter } = await beginSheet()
  shared()
  relay.socket().end()
  room.writeWords('s1-0', '', 'Uden net')
  room.close()

  const back = await enter()
  relay.open(elsewhere)
  relay.ask()
  relay.flush({ ack: false })
  takeWordsBack()
  relay.flush()
  expect(back.late.get()).toEqual([late('Uden net')])
})

test('words that were taken back are kept though the word of it was lost with the line', async () => {
  const { relay, room, elsewhere, shared, enter } = await beginSheet()
  shared()
  room.writeWords('s1-0', '', 'Uhørt')
  relay.flush({ ack: false })
  relay.socket().end()
  const words = answersIn(relay.doc).get('s1-0')?.get('words') as Y.Text
  words.delete(0, words.length)
  room.close()

  const back = await enter()
  relay.open(elsewhere)
  relay.ask()
  relay.flush()
  expect([back.pending.get(), back.late.get()]).toEqual([0, [late('Uhørt')]])
})

test('what was stored in time and stands is not taken for late as others get the theme', async () => {
  const { relay, room, control, elsewhere, shared } = await beginSheet()
  shared()
  room.writeWords('s1-0', '', 'I tide')
  relay.flush({ ack: false })
  relay.control(control, elsewhere)
  relay.change((doc) => writeWords(doc, 's1-0', 'I tide', 'I tide, ja'))
  relay.flush()
  expect([room.pending.get(), room.late.get()]).toEqual([0, []])
})

test('of a sheet that was laid out too late what was written on it is kept, and no more', async () => {
  const { relay, room, control, elsewhere } = await beginSheet()
  room.layOut(sheet)
  room.writeWords('s1-0', '', 'Ny')
  room.layOut({ ...sheet, id: 's2' })
  relay.flush({ ack: false })
  relay.control(control, elsewhere)
  relay.late(['s1', 's1-0', 's2', 's2-0'].map((note) => ({ act: 'sheet.add', note })))
  expect(room.late.get()).toEqual([late('Ny'), { act: 'sheet.add', note: 's2', why: 'elsewhere' }])
})

test('words that come too late once more leave the earlier ones at hand', async () => {
  const { relay, room, control, elsewhere, shared, takeWordsBack } = await beginSheet()
  shared()
  const again = (words: string) => {
    relay.control(elsewhere, control)
    room.writeWords('s1-0', '', words)
    relay.flush({ ack: false })
    relay.control(control, elsewhere)
    takeWordsBack()
    relay.flush()
  }
  for (const words of ['Et', 'To', 'Et']) again(words)
  expect(room.late.get()).toEqual([late('Et', 'To')])
})

test('a word that was being composed as others got the theme is kept', async () => {
  const { relay, room, control, elsewhere, shared } = await beginSheet()
  shared()
  relay.control(control, elsewhere)
  room.writeWords('s1-0', '', 'Dikteret')
  expect(room.notices.get().at(-1)?.notice).toEqual({ kind: 'refused', refusal: 'elsewhere' })
  expect(room.late.get()).toEqual([late('Dikteret')])
})

test('so is the first word on a form that nobody had laid out, with what it was to answer', async () => {
  const { relay, room, control, elsewhere, enter } = await beginSheet()
  relay.control(control, elsewhere)
  const first = { answer: 's1-0', field: 'what', words: 'Dikteret' }
  expect(room.layOut(sheet, { ...first, words: '' })).toBe(false)
  expect(room.late.get()).toEqual([])
  expect(room.layOut(sheet, first)).toBe(false)
  expect(room.notices.get().at(-1)?.notice).toEqual({ kind: 'refused', refusal: 'elsewhere' })
  const asked = { form: 'agreement', theme: 'goals', field: 'what' }
  expect(room.late.get()).toEqual([{ ...late('Dikteret'), asked }])
  room.close()
  expect((await enter()).late.get()).toEqual([{ ...late('Dikteret'), asked }])
})

test('nothing is kept of what a field still held as the room was erased, or left', async () => {
  for (const over of ['erased', 'left']) {
    const { relay, room, control, elsewhere, id } = await beginSheet()
    relay.control(control, elsewhere)
    if (over === 'left') await room.leave()
    else relay.socket().end(closeCodes.erased)
    room.layOut(sheet, { answer: 's1-0', field: 'what', words: 'Dikteret' })
    expect(keysFrom('firefelt.').filter((key) => key.includes(id))).toEqual([])
  }
})
