import type * as Y from 'yjs'
import type { Actor } from '../board/actor.ts'
import { writeAnswer } from '../board/answer.ts'
import { answersIn, sheetsIn } from '../board/documents.ts'
import { idSchema } from '../board/ids.ts'
import { readSheet, writeSheet } from '../board/sheet.ts'
import type { Form } from '../kit/form.ts'
import { limits } from '../protocol/limits.ts'
import { type OperationOf, type Outcome, refused } from './operation.ts'

/** Lays out an empty sheet of a form, with a place for each answer. */
export const addSheet = (
  doc: Y.Doc,
  actor: Actor,
  form: Form | undefined,
  { id, theme }: OperationOf<'addSheet'>,
): Outcome => {
  const [sheets, answers] = [sheetsIn(doc), answersIn(doc)]
  if (form === undefined || (form.per === 'theme') !== (theme !== null)) return refused('invalid')
  // An answer's id follows from its sheet's, so that doing the operation is to do the same everywhere.
  const places = form.fields.map(({ id: field }, at) => ({ id: `${id}-${at}`, field }))
  const areFree = places.every(
    (place) => idSchema.safeParse(place.id).success && !answers.has(place.id),
  )
  if (sheets.has(id) || !areFree) return refused('invalid')
  if (sheets.size >= limits.sheets || answers.size + places.length > limits.answers) {
    return refused('full')
  }
  const author = actor.id
  sheets.set(id, writeSheet({ id, form: form.id, theme, author, removedBy: null }))
  for (const place of places) {
    const answer = { ...place, sheet: id, author, chosen: null, words: '' }
    answers.set(place.id, writeAnswer(answer))
  }
  return { done: true, inverse: { type: 'removeSheet', id } }
}

/** Takes a sheet away, or puts it back with all that stands in it. */
export const removeSheet = (
  doc: Y.Doc,
  actor: Actor,
  { type, id }: OperationOf<'removeSheet' | 'restoreSheet'>,
): Outcome => {
  const record = sheetsIn(doc).get(id)
  const sheet = readSheet(id, record)
  const remove = type === 'removeSheet'
  if (record === undefined || sheet === undefined) return refused('gone')
  if ((sheet.removedBy === null) !== remove) return refused(remove ? 'gone' : 'changed-since')
  record.set('removedBy', remove ? actor.id : null)
  return { done: true, inverse: { type: remove ? 'restoreSheet' : 'removeSheet', id } }
}
