import type { Actor } from '@firefelt/shared/board/actor.ts'
import { notesIn, themesIn } from '@firefelt/shared/board/documents.ts'
import { type Note, readNote } from '@firefelt/shared/board/note.ts'
import { readOwnTheme } from '@firefelt/shared/board/ownTheme.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { type Act, judge, type Verdict } from '@firefelt/shared/permissions/permissions.ts'
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

const rule = ({ actor, control }: Case, act: Act, own: boolean): Judgement => ({
  verdict: judge(actor.role, act, own, control),
  act,
})

const isKnownTheme = ({ doc, control }: Case, theme: string): boolean =>
  control.kit.themes.some(({ id }) => id === theme) || themesIn(doc).has(theme)

const isHonest = ({ actor }: Case, { author, sender, place, removedBy }: Note): boolean =>
  author === actor.id &&
  sender === actor.id &&
  place.by === actor.id &&
  (removedBy === null || removedBy === actor.id)

const judgeField = (at: Case, note: Note, field: string): Judgement => {
  const { actor } = at
  const own = note.author === actor.id || note.sender === actor.id
  if (field === 'place') return note.place.by === actor.id ? rule(at, 'note.move', own) : forbidden
  if (field !== 'removedBy') return forbidden
  if (note.removedBy === null) return rule(at, 'note.restore', own)
  return note.removedBy === actor.id ? rule(at, 'note.remove', own) : forbidden
}

/** Judges one change to a document that already shows it: may this actor do this, now? */
export const judgeChange = (at: Case, change: Change): Judgement => {
  if (change.kind === 'foreign') return forbidden
  if (change.kind === 'themeCreated') {
    const theme = readOwnTheme(change.theme, themesIn(at.doc).get(change.theme))
    return theme?.author === at.actor.id ? rule(at, 'theme.add', true) : forbidden
  }
  const note = readNote(change.note, notesIn(at.doc).get(change.note))
  if (note === undefined) return forbidden
  switch (change.kind) {
    case 'noteCreated':
      return isHonest(at, note) && isKnownTheme(at, note.theme)
        ? rule(at, 'note.put', true)
        : forbidden
    case 'noteField':
      return judgeField(at, note, change.field)
    case 'reasonText':
      return rule(at, 'reason.write', note.author === at.actor.id)
  }
}
