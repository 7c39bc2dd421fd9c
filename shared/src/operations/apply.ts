import type * as Y from 'yjs'
import type { Actor } from '../board/actor.ts'
import { notesIn } from '../board/documents.ts'
import { readNote } from '../board/note.ts'
import type { Control } from '../control/control.ts'
import { isOwnNote, senderIdOf } from '../control/participants.ts'
import { hasToWait } from '../control/round/takeTurns.ts'
import { type Act, judge } from '../permissions/permissions.ts'
import { addTheme } from './addTheme.ts'
import { moveNote } from './moveNote.ts'
import { type Operation, type Outcome, operationSchema, refused } from './operation.ts'
import { putNote } from './putNote.ts'
import { removeNote } from './removeNote.ts'

const actOf: Record<Operation['type'], Act> = {
  putNote: 'note.put',
  moveNote: 'note.move',
  removeNote: 'note.remove',
  restoreNote: 'note.restore',
  addTheme: 'theme.add',
}

type Standing = Pick<Control, 'locked' | 'phase' | 'participants'> & Partial<Pick<Control, 'round'>>

const isOwn = (doc: Y.Doc, actor: Actor, control: Standing, operation: Operation): boolean => {
  if (operation.type === 'putNote' || operation.type === 'addTheme') return true
  const note = readNote(operation.id, notesIn(doc).get(operation.id))
  return note === undefined || isOwnNote(control, actor.id, note)
}

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
  const { locked, phase, round } = control
  const moment = { locked, phase, waits: hasToWait(round, actor.id) }
  const own = isOwn(doc, actor, control, operation)
  const verdict = judge(actor.role, actOf[operation.type], own, moment)
  if (verdict === 'forbidden') return refused('forbidden')
  if (verdict === 'late') {
    return refused(phase === 'ended' ? 'ended' : locked ? 'locked' : 'waiting')
  }
  return doc.transact(() => write(doc, actor, control, operation), 'local')
}
