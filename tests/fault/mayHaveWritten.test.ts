import { serverDoc, testControl } from '@firefelt/server/relay/guard/meeting.fixture.ts'
import { facilitator, participant, projector } from '@firefelt/shared/board/actor.ts'
import { notesIn, sheetsIn, themesIn } from '@firefelt/shared/board/documents.ts'
import { type Note, writeNote } from '@firefelt/shared/board/note.ts'
import { writeOwnTheme } from '@firefelt/shared/board/ownTheme.ts'
import { writeSheet } from '@firefelt/shared/board/sheet.ts'
import { applyCommand } from '@firefelt/shared/control/commands.ts'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { boardIn, faultIn } from './mayHaveWritten.ts'

const p1 = participant('p1')
const open = testControl()
const locked = { ...open, locked: true }
const asleep = { ...open, asleep: { since: 1, closed: 's1', next: 's2', opensAt: null } }
const ended = { ...open, phase: 'ended' as const }
const makeGroups = { type: 'makeGroups', count: 3, choose: false, remoteApart: false } as const
const grouped = applyCommand(open, { id: 'c1', ...makeGroups }, 1)
const groupOf = (id: string) => grouped.participants[id]?.group ?? 'none'

const at = (by: string, success = 0.5) => ({ kind: 'map' as const, success, importance: 0.5, by })

const noteBy = (author: string, changes: Partial<Note> = {}): Note => ({
  id: 'n9',
  theme: 'klare-maal',
  sender: author,
  author,
  place: at(author),
  removedBy: null,
  reason: '',
  ...changes,
})

type Write = (doc: Y.Doc) => void
const puts =
  (changes: Partial<Note> = {}): Write =>
  (doc) => {
    const note = noteBy('p1', changes)
    notesIn(doc).set(note.id, writeNote(note))
  }
const sets =
  (id: string, field: 'place' | 'removedBy' | 'author', value: unknown): Write =>
  (doc) =>
    void notesIn(doc).get(id)?.set(field, value)

/** A board with a post-it of p1's, one of p2's, and one of each's that is taken off in their groups' names. */
const boards = (write: Write) => {
  const doc = serverDoc()
  for (const author of ['p1', 'p2']) {
    puts({ ...noteBy(author), id: `of-${author}` })(doc)
    const sender = groupOf(author)
    puts({ ...noteBy('p1', { sender, removedBy: 'p1' }), id: `gone-${author}` })(doc)
  }
  const before = boardIn(doc)
  doc.transact(() => write(doc))
  return [before, boardIn(doc)] as const
}

type Case = [what: string, write: Write, control?: typeof open, actor?: typeof p1]
type Wrong = [what: string, fault: string, write: Write, control?: typeof open, actor?: typeof p1]

describe('what nobody may have written is found', () => {
  it.each<Wrong>([
    ['a move on a locked map', 'changed too late', sets('of-p1', 'place', at('p1', 0.1)), locked],
    [
      'a move while the room sleeps',
      'changed too late',
      sets('of-p1', 'place', at('p1', 0.1)),
      asleep,
    ],
    ['a move after the end', 'after the end', sets('of-p1', 'place', at('p1', 0.1)), ended],
    [
      'a facilitator’s after the end',
      'after the end',
      sets('of-p1', 'place', at('facilitator')),
      ended,
      facilitator,
    ],
    ['a move in another’s name', 'moved for another', sets('of-p1', 'place', at('p2', 0.1))],
    ['a post-it on a locked map', 'put up too late', puts(), locked],
    ['a post-it in another’s name', 'in another’s name', puts({ author: 'p2' })],
    ['a post-it sent by another', 'sent in another’s name', puts({ sender: 'p2' })],
    ['a post-it sent by nobody', 'sent in another’s name', puts({ sender: 'nobody' })],
    [
      'a post-it of another group’s',
      'stands in another group’s name',
      puts({ sender: groupOf('p2') }),
      grouped,
    ],
    [
      'a facilitator’s of a group’s',
      'sent in another’s name',
      puts({ ...noteBy('facilitator'), sender: groupOf('p2'), removedBy: 'facilitator' }),
      grouped,
      facilitator,
    ],
    ['a post-it that another placed', 'put up for another', puts({ place: at('p2') })],
    ['a post-it that another removed', 'removed for another', puts({ removedBy: 'p3' })],
    ['a post-it of no theme', 'of no theme', puts({ theme: 'no-such-theme' })],
    ['another’s removed', 'not theirs', sets('of-p2', 'removedBy', 'p1')],
    ['one’s own removed for another', 'removed for another', sets('of-p1', 'removedBy', 'p2')],
    [
      'one’s own removed on a locked map',
      'changed too late',
      sets('of-p1', 'removedBy', 'p1'),
      locked,
    ],
    [
      'one put back on a locked map',
      'changed too late',
      sets('gone-p1', 'removedBy', null),
      locked,
    ],
    [
      'one put back for another group',
      'put back in another group’s name',
      sets('gone-p2', 'removedBy', null),
      grouped,
    ],
    ['another author', 'another post-it in its place', sets('of-p2', 'author', 'p1')],
    ['a post-it gone', 'of-p2 is gone', (doc) => notesIn(doc).delete('of-p2')],
    ['a root of its own', 'a root of its own', (doc) => doc.getMap('mine').set('a', 1)],
    ['what is no record', 'no record', (doc) => doc.getMap('notes').set('a', 1)],
    ['a projector’s', 'a projector wrote', puts(noteBy('projector')), open, projector],
    [
      'a theme in another’s name',
      'not theirs to write',
      (doc) => themesIn(doc).set('t1', writeOwnTheme({ id: 't1', name: 'T', author: 'p2' })),
    ],
    [
      'a sheet of no form',
      'of no form',
      (doc) =>
        sheetsIn(doc).set(
          's1',
          writeSheet({ id: 's1', form: 'none', theme: null, author: 'p1', removedBy: null }),
        ),
    ],
  ])('%s', (_what, fault, write, control = open, actor = p1) => {
    expect(faultIn(actor, control, ...boards(write))).toContain(fault)
  })
})

describe('what somebody may have written is not', () => {
  it.each<Case>([
    ['nothing', () => undefined, ended],
    ['a move of any post-it', sets('of-p2', 'place', at('p1', 0.1))],
    [
      'a facilitator’s on a locked map',
      sets('of-p2', 'place', at('facilitator')),
      locked,
      facilitator,
    ],
    ['a post-it', puts()],
    ['a post-it that came too late and was taken off', puts({ removedBy: 'p1' }), locked],
    ['a post-it in one’s group’s name', puts({ sender: groupOf('p1') }), grouped],
    ['another group’s, taken off', puts({ sender: groupOf('p2'), removedBy: 'p1' }), grouped],
    ['one’s own removed', sets('of-p1', 'removedBy', 'p1')],
    ['one put back for one’s group', sets('gone-p1', 'removedBy', null), grouped],
    [
      'a post-it of a theme that comes with it',
      (doc) => {
        themesIn(doc).set('t1', writeOwnTheme({ id: 't1', name: 'T', author: 'p1' }))
        puts({ theme: 't1' })(doc)
      },
    ],
  ])('%s', (_what, write, control = open, actor = p1) => {
    expect(faultIn(actor, control, ...boards(write))).toBeUndefined()
  })
})
