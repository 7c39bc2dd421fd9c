import type { Note } from '@firefelt/shared/board/note.ts'
import { isOwnNote, senderIdOf } from '@firefelt/shared/control/participants.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import type { Change } from './changes.ts'
import { type Case, forbidden, isKnownTheme, type Judgement, rule } from './judgement.ts'
import { judgeAnswer, judgeChoice, judgeSheet } from './judgeSheet.ts'

/** A post-it's fields, the reason left out. */
type NoteFields = Omit<Note, 'id' | 'reason'>

const isHonest = ({ actor }: Case, { author, place, removedBy }: NoteFields): boolean =>
  author === actor.id && place.by === actor.id && (removedBy === null || removedBy === actor.id)

/** A new post-it that an honest client can have written: its own board refuses one too many. */
const isFit = (at: Case, note: NoteFields): boolean =>
  isHonest(at, note) && isKnownTheme(at, note.theme) && at.board.size('notes') <= limits.notes

/**
 * A post-it comes in its writer's own name or their group's. One in another group's name is late, not forged:
 * the groups may have been made anew while it was on its way.
 */
const judgeSender = (at: Case, { sender }: NoteFields): Judgement => {
  const { actor, control } = at
  if (sender === actor.id || sender === senderIdOf(control, actor.id)) {
    return rule(at, 'note.put', true)
  }
  return Object.hasOwn(control.groups, sender) && actor.role === 'participant'
    ? { verdict: 'late', act: 'note.put' }
    : forbidden
}

/**
 * Removing a post-it and putting it back. Of a group that one is not in, it is late, not forged: one may have been
 * in it a moment ago. Nor does its writer put up again what was taken back because that group is another's.
 */
const judgeRemoval = (
  at: Case,
  note: NoteFields,
  act: 'note.remove' | 'note.restore',
): Judgement => {
  const { actor, control } = at
  const judged = rule(at, act, isOwnNote(control, actor.id, note))
  const group = Object.hasOwn(control.groups, note.sender) ? control.groups[note.sender] : undefined
  const isOthers = group !== undefined && note.sender !== senderIdOf(control, actor.id)
  if (!isOthers || actor.role !== 'participant') return judged
  const mayStay = act === 'note.remove' || group.past
  return judged.verdict === 'allowed' && mayStay ? judged : { verdict: 'late', act }
}

const judgeField = (at: Case, note: NoteFields, field: string): Judgement => {
  const { id } = at.actor
  if (field === 'place') {
    const own = isOwnNote(at.control, id, note)
    return note.place.by === id ? rule(at, 'note.move', own) : forbidden
  }
  if (field !== 'removedBy') return forbidden
  if (note.removedBy === null) return judgeRemoval(at, note, 'note.restore')
  return note.removedBy === id ? judgeRemoval(at, note, 'note.remove') : forbidden
}

const judgeNote = (at: Case, note: NoteFields, change: Change): Judgement => {
  switch (change.kind) {
    case 'created':
      return isFit(at, note) ? judgeSender(at, note) : forbidden
    case 'field':
      return judgeField(at, note, change.field)
    case 'text':
      return rule(at, 'reason.write', note.author === at.actor.id)
  }
}

const judgeTheme = (at: Case, change: Change): Judgement => {
  const fits = at.board.size('themes') <= limits.ownThemes
  const isOwn = change.values.author === at.actor.id
  return change.kind === 'created' && fits && isOwn ? rule(at, 'theme.add', true) : forbidden
}

/** Judges one change that an update is about to make, its values held to the schema already: may this actor, now? */
export const judgeChange = (at: Case, change: Change): Judgement => {
  switch (change.root) {
    case 'notes':
      return judgeNote(at, change.values as NoteFields, change)
    case 'themes':
      return judgeTheme(at, change)
    case 'choices':
      return judgeChoice(at, change)
    case 'sheets':
      return judgeSheet(at, change)
    case 'answers':
      return judgeAnswer(at, change)
  }
}
