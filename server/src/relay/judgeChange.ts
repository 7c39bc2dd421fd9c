import type { Actor } from '@firefelt/shared/board/actor.ts'
import { notesIn, themesIn } from '@firefelt/shared/board/documents.ts'
import { type Note, readNote } from '@firefelt/shared/board/note.ts'
import { readOwnTheme } from '@firefelt/shared/board/ownTheme.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { isOwnNote, senderIdOf } from '@firefelt/shared/control/participants.ts'
import { hasToWait } from '@firefelt/shared/control/round/takeTurns.ts'
import { type Act, judge, type Verdict } from '@firefelt/shared/permissions/permissions.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import type * as Y from 'yjs'
import type { Change } from './changes.ts'

export interface Judgement {
  verdict: Verdict
  /** What the change was, as the permission table names it; undefined when it was no act at all. */
  act: Act | undefined
}

const forbidden: Judgement = { verdict: 'forbidden', act: undefined }

interface Case {
  doc: Y.Doc
  actor: Actor
  control: Control
}

const rule = ({ actor, control }: Case, act: Act, own: boolean): Judgement => {
  const { locked, phase, round } = control
  const moment = { locked, phase, waits: hasToWait(round, actor.id) }
  return { verdict: judge(actor.role, act, own, moment), act }
}

const isKnownTheme = ({ doc, control }: Case, theme: string): boolean =>
  control.kit.themes.some(({ id }) => id === theme) || themesIn(doc).has(theme)

const isHonest = ({ actor }: Case, { author, place, removedBy }: Note): boolean =>
  author === actor.id && place.by === actor.id && (removedBy === null || removedBy === actor.id)

/** A new post-it that an honest client can have written: its own board refuses one too many. */
const isFit = (at: Case, note: Note): boolean =>
  isHonest(at, note) && isKnownTheme(at, note.theme) && notesIn(at.doc).size <= limits.notes

/**
 * A post-it comes in its writer's own name or their group's. One in another group's name is late, not forged:
 * the groups may have been made anew while it was on its way.
 */
const judgeSender = (at: Case, { sender }: Note): Judgement => {
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
const judgeRemoval = (at: Case, note: Note, act: 'note.remove' | 'note.restore'): Judgement => {
  const { actor, control } = at
  const judged = rule(at, act, isOwnNote(control, actor.id, note))
  const group = Object.hasOwn(control.groups, note.sender) ? control.groups[note.sender] : undefined
  const isOthers = group !== undefined && note.sender !== senderIdOf(control, actor.id)
  if (!isOthers || actor.role !== 'participant') return judged
  const mayStay = act === 'note.remove' || group.past
  return judged.verdict === 'allowed' && mayStay ? judged : { verdict: 'late', act }
}

const judgeField = (at: Case, note: Note, field: string): Judgement => {
  const { id } = at.actor
  if (field === 'place') {
    const own = isOwnNote(at.control, id, note)
    return note.place.by === id ? rule(at, 'note.move', own) : forbidden
  }
  if (field !== 'removedBy') return forbidden
  if (note.removedBy === null) return judgeRemoval(at, note, 'note.restore')
  return note.removedBy === id ? judgeRemoval(at, note, 'note.remove') : forbidden
}

/** Judges one change to a document that already shows it: may this actor do this, now? */
export const judgeChange = (at: Case, change: Change): Judgement => {
  if (change.kind === 'foreign') return forbidden
  if (change.kind === 'themeCreated') {
    const theme = readOwnTheme(change.theme, themesIn(at.doc).get(change.theme))
    const fits = themesIn(at.doc).size <= limits.ownThemes
    return fits && theme?.author === at.actor.id ? rule(at, 'theme.add', true) : forbidden
  }
  const note = readNote(change.note, notesIn(at.doc).get(change.note))
  if (note === undefined) return forbidden
  switch (change.kind) {
    case 'noteCreated':
      return isFit(at, note) ? judgeSender(at, note) : forbidden
    case 'noteField':
      return judgeField(at, note, change.field)
    case 'reasonText':
      return rule(at, 'reason.write', note.author === at.actor.id)
  }
}
