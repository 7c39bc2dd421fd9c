import type * as Y from 'yjs'
import type { Actor } from '../board/actor.ts'
import { readAnswer } from '../board/answer.ts'
import { answersIn, notesIn, sheetsIn } from '../board/documents.ts'
import { readNote } from '../board/note.ts'
import { readSheet } from '../board/sheet.ts'
import type { Control } from '../control/control.ts'
import { isOwnNote } from '../control/participants.ts'
import type { Kit } from '../kit/kit.ts'
import type { Act } from '../permissions/permissions.ts'
import type { Operation } from './operation.ts'

/** An act as the permission table names it, and whether it is on what is the actor's own. */
export interface Asked {
  act: Act
  own: boolean
}

type Standing = Pick<Control, 'participants'> & Partial<Pick<Control, 'kit'>>

/** Whether a form is filled in by each for themselves: then it is theirs alone to write. */
export const isEachOnesOwn = (kit: Pick<Kit, 'forms'> | undefined, form: string): boolean =>
  kit?.forms.find(({ id }) => id === form)?.per === 'participant'

const onSheet = (
  doc: Y.Doc,
  actor: Actor,
  { kit }: Standing,
  id: string,
  act: 'fill' | 'remove',
): Asked => {
  const sheet = readSheet(id, sheetsIn(doc).get(id))
  const own = sheet === undefined || sheet.author === actor.id
  const kind = sheet !== undefined && isEachOnesOwn(kit, sheet.form) ? 'ownSheet' : 'sheet'
  return { act: `${kind}.${act}`, own }
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
        act: isEachOnesOwn(control.kit, operation.form) ? 'ownSheet.add' : 'sheet.add',
        own: true,
      }
    case 'removeSheet':
    case 'restoreSheet':
      return onSheet(doc, actor, control, operation.id, 'remove')
    case 'choose':
      return toFill(doc, actor, control, operation.id)
  }
}
