import {
  type Actor,
  facilitator,
  participant,
  projector,
  type Role,
} from '@firefelt/shared/board/actor.ts'
import { writeAnswer } from '@firefelt/shared/board/answer.ts'
import { writeChoice } from '@firefelt/shared/board/choice.ts'
import {
  answersIn,
  choicesIn,
  notesIn,
  sheetsIn,
  themesIn,
} from '@firefelt/shared/board/documents.ts'
import { reasonIn, writeNote } from '@firefelt/shared/board/note.ts'
import { writeOwnTheme } from '@firefelt/shared/board/ownTheme.ts'
import { writeSheet } from '@firefelt/shared/board/sheet.ts'
import { applyCommand } from '@firefelt/shared/control/commands.ts'
import { addParticipant } from '@firefelt/shared/control/participants.ts'
import type { Form } from '@firefelt/shared/kit/form.ts'
import { type Act, acts, judge, type Moment } from '@firefelt/shared/permissions/permissions.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { testRoom } from '../room/room.fixture.ts'
import { moments, type Step, steps, theme } from './steps.fixture.ts'

// R-RIGHT-1, R-RIGHT-2, R-LATE-1, R-LATE-2, R-GUARD-1: the whole matrix of who writes what, and when, over the relay.

/** What is no write to the board, but asked over HTTP: see `tests/contract/rights.test.ts`. */
const asked = ['command', 'turn.end'] as const satisfies Act[]
type BoardAct = Exclude<Act, (typeof asked)[number]>

const actors: Record<Role, Actor> = { facilitator, participant: participant('p1'), projector }
const other = participant('p2')

const placeBy = (by: string, success: number) =>
  ({ kind: 'map', success, importance: 0.5, by }) as const

const putNote = (doc: Y.Doc, id: string, by: string, removedBy: string | null = null) => {
  const note = { id, theme, sender: by, author: by, removedBy, reason: 'x' }
  notesIn(doc).set(id, writeNote({ ...note, place: placeBy(by, 0.25) }))
}

const forms = { sheet: 'aftale', ownSheet: 'afslutning', framing: 'rammer' } as const
const fields = { sheet: 'maal', ownSheet: 'tager-med', framing: 'afsender' } as const

/** A form that the kit of the room does not have. */
const framing: Form = {
  id: 'rammer',
  kind: 'framing',
  per: 'room',
  name: { da: 'Rammer', en: 'Frame' },
  help: { da: 'Hvem?', en: 'Who?' },
  fields: [
    {
      id: 'afsender',
      input: 'people',
      label: { da: 'Afsender', en: 'Sender' },
      help: { da: 'Hvem?', en: 'Who?' },
    },
  ],
}

const addSheet = (doc: Y.Doc, kind: keyof typeof forms, id: string, by: string) => {
  const about = kind === 'sheet' ? theme : null
  const sheet = { id, form: forms[kind], theme: about, author: by, removedBy: null }
  sheetsIn(doc).set(id, writeSheet(sheet))
  const place = { id: `${id}-0`, sheet: id, field: fields[kind], author: by }
  answersIn(doc).set(place.id, writeAnswer({ ...place, chosen: null, words: 'x' }))
}

const decide = (doc: Y.Doc) => {
  const choice = { id: 'c', theme, author: 'facilitator', fate: null, place: null }
  choicesIn(doc).set('c', writeChoice({ ...choice, to: 'x', bringer: '' }))
}

const writeIn = (records: Y.Map<Y.Map<unknown>>, id: string, field: string) => {
  const text: unknown = records.get(id)?.get(field)
  if (text instanceof Y.Text) text.insert(0, 'fordi ')
}

/** Each act as bytes would do it: nothing here asks whether it is allowed. */
const writing: Record<BoardAct, (doc: Y.Doc, by: string) => void> = {
  'note.put': (doc, by) => putNote(doc, 'new', by),
  'note.move': (doc, by) => notesIn(doc).get('n')?.set('place', placeBy(by, 0.75)),
  'note.remove': (doc, by) => notesIn(doc).get('n')?.set('removedBy', by),
  'note.restore': (doc) => notesIn(doc).get('gone')?.set('removedBy', null),
  'reason.write': (doc) => reasonIn(notesIn(doc).get('n'))?.insert(0, 'fordi '),
  'theme.add': (doc, by) =>
    themesIn(doc).set('t', writeOwnTheme({ id: 't', name: 'Frokost', author: by })),
  'choice.make': (doc) => choicesIn(doc).get('c')?.set('fate', 'focus'),
  'choice.write': (doc) => writeIn(choicesIn(doc), 'c', 'to'),
  'sheet.add': (doc, by) => addSheet(doc, 'sheet', 'new', by),
  'sheet.fill': (doc) => writeIn(answersIn(doc), 's-0', 'words'),
  'sheet.remove': (doc, by) => sheetsIn(doc).get('s')?.set('removedBy', by),
  'ownSheet.add': (doc, by) => addSheet(doc, 'ownSheet', 'new', by),
  'ownSheet.fill': (doc) => writeIn(answersIn(doc), 'o-0', 'words'),
  'ownSheet.remove': (doc, by) => sheetsIn(doc).get('o')?.set('removedBy', by),
  'framing.add': (doc, by) => addSheet(doc, 'framing', 'new', by),
  'framing.fill': (doc) => writeIn(answersIn(doc), 'f-0', 'words'),
  'framing.remove': (doc, by) => sheetsIn(doc).get('f')?.set('removedBy', by),
}

/** What was written is always new, and so one's own. */
const isNew = (act: Act) => act === 'note.put' || act.endsWith('.add')

const sorted = <Thing>(records: Record<string, Thing>) =>
  Object.entries(records).sort(([a], [b]) => (a < b ? -1 : 1))
const others = (doc: Y.Doc) =>
  [themesIn, choicesIn, sheetsIn, answersIn].map((records) => sorted(records(doc).toJSON()))
const boardOf = (doc: Y.Doc) => JSON.stringify([sorted(notesIn(doc).toJSON()), ...others(doc)])

type Removable = Record<string, { removedBy: string | null }>
const there = (records: Removable) =>
  sorted(records).filter(([, { removedBy }]) => removedBy === null)

/** As people see it: what was put up or laid out too late stays in the document, removed. */
const seen = (doc: Y.Doc) => {
  const sheets = there(sheetsIn(doc).toJSON())
  const answers = sorted(answersIn(doc).toJSON() as Record<string, { sheet: string }>)
  return JSON.stringify([
    there(notesIn(doc).toJSON()),
    sheets,
    answers.filter(([, { sheet }]) => sheets.some(([id]) => id === sheet)),
    ...[themesIn, choicesIn].map((records) => sorted(records(doc).toJSON())),
  ])
}

const scene = async (role: Role, whose: 'own' | 'others', step: Step) => {
  const { room, connect, reopen } = await testRoom()
  await room.change((it) => ({ ...it, kit: { ...it.kit, forms: [...it.kit.forms, framing] } }))
  for (const id of ['p1', 'p2']) {
    await room.change((it) => addParticipant(it, id, { name: '', remote: false }) ?? it)
  }
  const by = whose === 'own' && role !== 'projector' ? actors[role] : other
  const author = connect(by)
  author.doc.transact(() => {
    putNote(author.doc, 'n', by.id)
    putNote(author.doc, 'gone', by.id, by.id)
    addSheet(author.doc, 'sheet', 's', by.id)
    addSheet(author.doc, 'ownSheet', 'o', by.id)
  }, 'local')
  const leader = connect(facilitator)
  leader.doc.transact(() => {
    decide(leader.doc)
    addSheet(leader.doc, 'framing', 'f', facilitator.id)
  }, 'local')
  await room.idle()
  const writer = connect(actors[role])
  const witness = connect(projector)
  for (const client of [writer, witness]) client.sync()
  await room.idle()
  const before = room.control
  const begin = () =>
    Promise.all(steps[step].map((command) => room.change((it) => applyCommand(it, command, 5))))
  if (step !== 'ending') {
    await begin()
    expect(room.control === before).toBe(step === 'open')
  }
  const stored = async () => {
    const fresh = connect(projector, true, await reopen())
    fresh.sync()
    await room.idle()
    await expect.poll(() => notesIn(fresh.doc).size).toBeGreaterThan(0)
    return fresh.doc
  }
  return { room, writer, witness, stored, begin }
}

const boardActs = Object.keys(writing) as BoardAct[]

const cells = boardActs.flatMap((act) =>
  (['facilitator', 'participant', 'projector'] as const).flatMap((role) =>
    (isNew(act) ? (['own'] as const) : (['own', 'others'] as const))
      // A projector has nothing of its own but what it would bring.
      .filter((whose) => isNew(act) || whose === 'others' || role !== 'projector')
      .flatMap((whose) =>
        (Object.keys(steps) as Step[]).map((step) => ({ act, role, whose, step })),
      ),
  ),
)

it('every act of the permission table is in the matrix', () => {
  expect([...boardActs, ...asked].sort()).toEqual([...acts].sort())
})

describe.each(cells)('$role: $act, $whose, while $step', ({ act, whose, role, step }) => {
  const now: Moment = { locked: false, phase: 'open', ...moments[step] }
  const verdict = judge(role, act, whose === 'own', now)

  it(`is ${verdict}`, async () => {
    const { room, writer, witness, stored, begin } = await scene(role, whose, step)
    const before = { board: boardOf(witness.doc), seen: seen(witness.doc) }
    const acked = writer.acked
    if (step === 'ending') {
      // While this is being stored, what comes is gathered for the next batch.
      void room.change((it) => it)
      void begin()
    }
    writer.doc.transact(() => writing[act](writer.doc, actors[role].id), 'local')
    await room.idle()
    const after = boardOf(await stored())
    expect(after).toBe(boardOf(witness.doc))

    const isOver = moments[step].phase === 'ended'
    const dismissed = isOver && (verdict === 'late' || (step === 'ended' && role === 'participant'))
    if (verdict === 'allowed') {
      expect(after).not.toBe(before.board)
      expect([writer.closedWith, writer.acked, writer.late]).toEqual([undefined, acked + 1, []])
      expect(boardOf(writer.doc)).toBe(after)
    } else if (dismissed) {
      expect(after).toBe(before.board)
      expect([writer.closedWith, writer.acked]).toEqual([closeCodes.ended, acked])
    } else if (verdict === 'late') {
      expect(seen(witness.doc)).toBe(before.seen)
      expect(seen(writer.doc)).toBe(before.seen)
      expect([writer.closedWith, writer.acked]).toEqual([undefined, acked + 1])
      const acts = writer.late.flat().map((each) => (each as { act: Act }).act)
      expect([...new Set(acts)]).toEqual([act])
    } else {
      expect(after).toBe(before.board)
      expect([writer.closedWith, writer.acked]).toEqual([closeCodes.reset, acked])
    }
    expect(witness.closedWith).toBeUndefined()
    expect(room.control.phase).toBe(isOver ? 'ended' : 'open')
  })
})
