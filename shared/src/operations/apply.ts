import type * as Y from 'yjs'
import type { Actor } from '../board/actor.ts'
import type { Control } from '../control/control.ts'
import { senderIdOf } from '../control/participants.ts'
import { momentOf, type Standing as Now } from '../permissions/moment.ts'
import { judge } from '../permissions/permissions.ts'
import { actOf } from './actOf.ts'
import { addSheet, removeSheet } from './addSheet.ts'
import { addTheme } from './addTheme.ts'
import { choose } from './choose.ts'
import { moveNote } from './moveNote.ts'
import { type Operation, type Outcome, operationSchema, refused } from './operation.ts'
import { putNote } from './putNote.ts'
import { removeNote } from './removeNote.ts'
import { agreePlace, setFate } from './setFate.ts'
import { whyLate } from './whyLate.ts'

/** What of a room its board depends on; without a kit no form can be filled in. */
export type Standing = Now & Partial<Pick<Control, 'kit'>>

const write = (doc: Y.Doc, actor: Actor, control: Standing, operation: Operation): Outcome => {
  switch (operation.type) {
    case 'putNote':
      return putNote(doc, actor, senderIdOf(control, actor.id), operation)
    case 'moveNote':
      return moveNote(doc, actor, operation)
    case 'removeNote':
    case 'restoreNote':
      return removeNote(doc, actor, operation)
    case 'addTheme':
      return addTheme(doc, actor, operation)
    case 'setFate':
      return setFate(doc, actor, operation)
    case 'agreePlace':
      return agreePlace(doc, actor, operation)
    case 'addSheet': {
      const form = control.kit?.forms.find(({ id }) => id === operation.form)
      return addSheet(doc, actor, form, operation)
    }
    case 'removeSheet':
    case 'restoreSheet':
      return removeSheet(doc, actor, operation)
    case 'choose':
      return choose(doc, control.kit, operation)
  }
}

/** Validates and permits an operation, then does it in one Yjs transaction whose origin is `'local'`. */
export const applyOperation = (
  doc: Y.Doc,
  actor: Actor,
  control: Standing,
  input: Operation,
): Outcome => {
  const { data: operation } = operationSchema.safeParse(input)
  if (operation === undefined) return refused('invalid')
  const { act, own, theme = null } = actOf(doc, actor, control, operation)
  const moment = momentOf(control, actor.id, theme)
  const verdict = judge(actor.role, act, own, moment)
  if (verdict === 'forbidden') return refused('forbidden')
  if (verdict === 'late') {
    return refused(whyLate(control, actor.id, theme))
  }
  return doc.transact(() => write(doc, actor, control, operation), 'local')
}
