import type * as Y from 'yjs'
import type { Actor } from '../board/actor.ts'
import { readAnswer } from '../board/answer.ts'
import { answersIn, notesIn, sheetsIn } from '../board/documents.ts'
import { readNote } from '../board/note.ts'
import { readSheet } from '../board/sheet.ts'
import type { Control } from '../control/control.ts'
import { isOwnNote } from '../control/participants.ts'
import type { Act } from '../permissions/permissions.ts'
import { sheetKindOf } from '../permissions/sheetKind.ts'
import type { Operation } from './operation.ts'

/** An act as the permission table names it, and whether it is on what is the actor's own. */
export interface Asked {
  act: Act
  own: boolean
  /** The theme of the sheet that it is on; left out: none. */
  theme?: string | null
}

type Standing = Pick<Control, 'participants'> & Partial<Pick<Control, 'kit'>>

const onSheet = (
  doc: Y.Doc,
  actor: Actor,
  { kit }: Standing,
  id: string,
  act: 'fill' | 'remove' | 'restore',
): Asked => {
  const sheet = readSheet(id, sheetsIn(doc).get(id))
  const own = sheet === undefined || sheet.author === actor.id
  const kind = sheet === undefined ? 'sheet' : sheetKindOf(kit, sheet.form)
  // To put one's own back is to lay it out once more.
  const asked = act === 'restore' ? (own ? 'add' : 'remove') : act
  return { act: `${kind}.${asked}`, own, theme: sheet?.theme ?? null }
}

/** What filling in an answer asks for. */
export const toFill = (doc: Y.Doc, actor: Actor, control: Standing, answer: string): Asked => {
  const sheet = readAnswer(answer, answersIn(doc).get(answer))?.sheet ?? ''
  return onSheet(doc, actor, control, sheet, 'fill')
}

const onNote = (doc: Y.Doc, actor: Actor, control: Standing, id: string): boolean => {
  const note = readNote(id, notesIn(doc).get(id))
  return note === undefined || isOwnNote(control, actor.id, note)
}

/** What an operation asks for; what is not there counts as one's own: it is refused as gone. */
export const actOf = (doc: Y.Doc, actor: Actor, control: Standing, operation: Operation): Asked => {
  switch (operation.type) {
    case 'putNote':
      return { act: 'note.put', own: true }
    case 'moveNote':
      return { act: 'note.move', own: onNote(doc, actor, control, operation.id) }
    case 'removeNote':
      return { act: 'note.remove', own: onNote(doc, actor, control, operation.id) }
    case 'restoreNote':
      return { act: 'note.restore', own: onNote(doc, actor, control, operation.id) }
    case 'addTheme':
      return { act: 'theme.add', own: true }
    case 'setFate':
    case 'agreePlace':
      return { act: 'choice.make', own: true }
    case 'addSheet':
      return {
        act: `${sheetKindOf(control.kit, operation.form)}.add`,
        own: true,
        theme: operation.theme,
      }
    case 'removeSheet':
      return onSheet(doc, actor, control, operation.id, 'remove')
    case 'restoreSheet':
      return onSheet(doc, actor, control, operation.id, 'restore')
    case 'choose':
      return toFill(doc, actor, control, operation.id)
  }
}
