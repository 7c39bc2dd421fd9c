import { facilitator, participant } from '@firefelt/shared/board/actor.ts'
import { type Answer, readAnswer, writeAnswer } from '@firefelt/shared/board/answer.ts'
import { type Choice, writeChoice } from '@firefelt/shared/board/choice.ts'
import { answersIn, choicesIn, sheetsIn } from '@firefelt/shared/board/documents.ts'
import { readSheet, type Sheet, writeSheet } from '@firefelt/shared/board/sheet.ts'
import { applyCommand } from '@firefelt/shared/control/commands.ts'
import { makeThemeGroups } from '@firefelt/shared/control/groups.ts'
import { addParticipant } from '@firefelt/shared/control/participants.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { type TestClient, testRoom } from '../room/room.fixture.ts'

const sheet: Sheet = {
  id: 's1',
  form: 'aftale',
  theme: 'klare-maal',
  author: 'p1',
  removedBy: null,
}
const answer: Answer = {
  id: 'a1',
  sheet: 's1',
  field: 'hvad',
  author: 'p1',
  chosen: null,
  words: '',
}
const choice: Choice = {
  id: 'c1',
  theme: 'klare-maal',
  author: 'facilitator',
  fate: 'focus',
  place: null,
  to: '',
  bringer: '',
}

const write = ({ doc }: TestClient, work: (doc: Y.Doc) => void) =>
  doc.transact(() => work(doc), 'local')
const layOut =
  (bend: Partial<Sheet> = {}, answerBend: Partial<Answer> = {}) =>
  (doc: Y.Doc) => {
    sheetsIn(doc).set('s1', writeSheet({ ...sheet, ...bend }))
    answersIn(doc).set('a1', writeAnswer({ ...answer, ...answerBend }))
  }

const meeting = async () => {
  const { room, connect } = await testRoom()
  const [a, b, leader] = [participant('p1'), participant('p2'), facilitator].map((actor) =>
    connect(actor),
  )
  if (!a || !b || !leader) throw new Error('somebody is missing')
  return { room, connect, a, b, leader }
}

describe('a sheet and its answers', () => {
  it('are taken together, and filled in by several', async () => {
    const { room, a, b } = await meeting()
    write(a, layOut())
    await room.idle()
    const words = (doc: Y.Doc) => answersIn(doc).get('a1')?.get('words') as Y.Text
    write(b, (doc) => words(doc).insert(0, 'to timer '))
    write(a, (doc) => words(doc).insert(0, 'hver uge '))
    await room.idle()
    expect(readAnswer('a1', answersIn(a.doc).get('a1'))?.words).toMatch(/to timer /)
    expect(words(a.doc).toJSON()).toBe(words(b.doc).toJSON())
    expect([a.closedWith, b.closedWith, a.late, b.late]).toEqual([undefined, undefined, [], []])
  })

  it('stay open to whoever types, though the step changes, the map is locked and a round begins', async () => {
    const { room, a } = await meeting()
    write(a, layOut())
    await room.idle()
    const words = answersIn(a.doc).get('a1')?.get('words') as Y.Text
    const round = { round: 'r1', seconds: 60, order: [], talkFirst: true }
    for (const wish of [
      { type: 'runTimer', running: true },
      { type: 'goTo', step: 'indgaa-aftaler-fra-moedet' },
      { type: 'lock', locked: true },
      { type: 'skipStep', step: 'skab-fokus', skipped: true },
      { type: 'startRound', ...round },
      { type: 'goTo', step: 'saet-rammen' },
    ] as const) {
      await room.change((control) => applyCommand(control, { id: 'c', ...wish }, 5))
      write(a, () => words.insert(words.length, 'x'))
      await room.idle()
    }
    expect(words.toJSON()).toBe('xxxxxx')
    expect([a.closedWith, a.late]).toEqual([undefined, []])
  })

  it('may be laid out and taken away again before the line is back', async () => {
    const { room, a, b } = await meeting()
    write(a, layOut({ removedBy: 'p1' }))
    await room.idle()
    expect([a.closedWith, a.late]).toEqual([undefined, []])
    expect(sheetsIn(b.doc).get('s1')?.get('removedBy')).toBe('p1')
  })

  it.each<[string, (doc: Y.Doc) => void]>([
    ['a form that the kit does not have', layOut({ form: 'nowhere' })],
    ['a theme that there is not', layOut({ theme: 'nowhere' })],
    ['no theme where there must be one', layOut({ theme: null })],
    ['a theme where there is none', layOut({ form: 'kriterier' }, { field: 'vaelger-efter' })],
    ['another’s name', layOut({ author: 'p2' }, { author: 'p2' })],
    ['an answer in another’s name', layOut({}, { author: 'p2' })],
    ['a field that the form does not have', layOut({}, { field: 'nowhere' })],
    ['an answer without a sheet', layOut({}, { sheet: 's9' })],
    ['a sheet that another has removed from the start', layOut({ removedBy: 'p2' })],
    ['a day that there is not', layOut({}, { chosen: '2027-02-30' })],
    ['a choice that is not theirs to make', (doc) => choicesIn(doc).set('c1', writeChoice(choice))],
    [
      'a choice of their own',
      (doc) => choicesIn(doc).set('c1', writeChoice({ ...choice, author: 'p1' })),
    ],
  ])('are refused with %s', async (_, work) => {
    const { room, connect, a } = await meeting()
    write(a, work)
    await room.idle()
    expect(a.closedWith).toBe(closeCodes.reset)
    const fresh = connect(participant('p3'))
    fresh.sync()
    await room.idle()
    const sizes = [sheetsIn, answersIn, choicesIn].map((records) => records(fresh.doc).size)
    expect(sizes).toEqual([0, 0, 0])
  })

  it('take no answer that another slips in, nor another author, form or theme', async () => {
    for (const work of [
      (doc: Y.Doc) =>
        answersIn(doc).set('a2', writeAnswer({ ...answer, id: 'a2', author: 'p2', field: 'hvem' })),
      (doc: Y.Doc) => sheetsIn(doc).get('s1')?.set('author', 'p2'),
      (doc: Y.Doc) => sheetsIn(doc).get('s1')?.set('form', 'afslutning'),
      (doc: Y.Doc) => sheetsIn(doc).get('s1')?.set('theme', 'resultater'),
      (doc: Y.Doc) => sheetsIn(doc).get('s1')?.set('removedBy', 'p2'),
      (doc: Y.Doc) => answersIn(doc).get('a1')?.set('sheet', 's2'),
    ]) {
      const { room, a, b } = await meeting()
      write(a, layOut())
      await room.idle()
      write(b, work)
      await room.idle()
      expect(b.closedWith).toBe(closeCodes.reset)
      expect(readSheet('s1', sheetsIn(a.doc).get('s1'))).toEqual(sheet)
      expect(answersIn(a.doc).size).toBe(1)
    }
  })

  it('of one’s own, like a line to take away, are nobody else’s to write', async () => {
    const { room, a, b, leader } = await meeting()
    write(a, layOut({ form: 'afslutning', theme: null }, { field: 'tager-med' }))
    await room.idle()
    const words = (doc: Y.Doc) => answersIn(doc).get('a1')?.get('words') as Y.Text
    write(b, (doc) => words(doc).insert(0, 'x'))
    write(leader, (doc) => words(doc).insert(0, 'y'))
    await room.idle()
    expect([a.closedWith, b.closedWith, leader.closedWith]).toEqual([
      undefined,
      closeCodes.reset,
      closeCodes.reset,
    ])
    expect(words(a.doc).toJSON()).toBe('')
  })
})

it('a choice is made by a facilitator, in their own name, about a theme that there is', async () => {
  for (const [bend, closed] of [
    [{}, undefined],
    [{ author: 'p1' }, closeCodes.reset],
    [{ theme: 'nowhere' }, closeCodes.reset],
    [{ place: { kind: 'map', success: 0.5, importance: 0.5, by: 'facilitator' } }, undefined],
    [{ place: { kind: 'map', success: 0.5, importance: 0.5, by: 'p1' } }, closeCodes.reset],
    [{ fate: 'unknown' }, closeCodes.reset],
  ] as const) {
    const { room, leader } = await meeting()
    write(leader, (doc) => {
      const bent = { ...choice, ...bend } as Choice
      choicesIn(doc).set('c1', writeChoice(bent))
    })
    await room.idle()
    expect(leader.closedWith).toBe(closed)
  }
})

// R-GROUP-1, R-LATE-1, R-LATE-2
describe('a sheet about a theme that a group works on', () => {
  const atWork = async () => {
    const found = await meeting()
    const { room } = found
    await room.change((it) =>
      ['p1', 'p2'].reduce(
        (control, id) => addParticipant(control, id, { name: '', remote: false }) ?? control,
        it,
      ),
    )
    await room.change((it) => ({
      ...it,
      ...makeThemeGroups(it, { themes: ['klare-maal', 'resultater'], basis: null, choose: false }),
    }))
    return found
  }
  const words = (doc: Y.Doc) => answersIn(doc).get('a1')?.get('words') as Y.Text
  const standing = ({ doc }: TestClient) => String(words(doc))

  it('is theirs and the facilitator’s to write, until they have presented', async () => {
    const { room, a, b, leader } = await atWork()
    write(a, layOut())
    await room.idle()
    write(a, (doc) => words(doc).insert(0, 'Vi vil'))
    await room.idle()
    write(leader, (doc) => words(doc).insert(0, '1. '))
    await room.idle()
    expect(standing(b)).toBe('1. Vi vil')
    write(b, (doc) => {
      words(doc).delete(0, 3)
      words(doc).insert(6, ' ikke')
    })
    await room.idle()
    for (const client of [a, b, leader]) expect(standing(client)).toBe('1. Vi vil')
    expect(b.late.flat()).toEqual([{ act: 'sheet.fill', note: 'a1' }])
    expect([a.late, b.closedWith, b.acked]).toEqual([[], undefined, 1])
    const group = room.control.participants['p1']?.group ?? ''
    const presented = { id: 'x1', type: 'presentGroup', group, presented: true } as const
    await room.change((it) => applyCommand(it, presented, 5))
    write(b, (doc) => words(doc).insert(9, ' gerne'))
    await room.idle()
    expect(standing(a)).toBe('1. Vi vil gerne')
  })

  it('is laid out by nobody else: what they bring is taken off, and can be read', async () => {
    const { room, a, b } = await atWork()
    write(b, layOut({ author: 'p2' }, { author: 'p2' }))
    await room.idle()
    for (const { doc } of [a, b]) {
      expect(readSheet('s1', sheetsIn(doc).get('s1'))?.removedBy).toBe('p2')
      expect(readAnswer('a1', answersIn(doc).get('a1'))).toMatchObject({ author: 'p2' })
    }
    expect(b.closedWith).toBeUndefined()
    expect(b.late.flat()).toContainEqual({ act: 'sheet.add', note: 's1' })
  })

  it('is not put back by whoever laid it out too late, with what they wrote on it', async () => {
    const { room, a, b } = await atWork()
    write(b, layOut({ author: 'p2' }, { author: 'p2', words: 'Os andre' }))
    await room.idle()
    write(b, (doc) => sheetsIn(doc).get('s1')?.set('removedBy', null))
    await room.idle()
    for (const { doc } of [a, b]) {
      expect(readSheet('s1', sheetsIn(doc).get('s1'))?.removedBy).toBe('p2')
    }
    expect(b.closedWith).toBeUndefined()
    expect(b.late.at(-1)).toEqual([{ act: 'sheet.add', note: 's1' }])
  })
})
