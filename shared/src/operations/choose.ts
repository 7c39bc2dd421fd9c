import type * as Y from 'yjs'
import { type Answer, readAnswer } from '../board/answer.ts'
import { answersIn, sheetsIn } from '../board/documents.ts'
import { readSheet } from '../board/sheet.ts'
import type { InputKind } from '../kit/form.ts'
import type { Kit } from '../kit/kit.ts'
import { type OperationOf, type Outcome, refused } from './operation.ts'

const inputOf = (doc: Y.Doc, kit: Kit | undefined, answer: Answer): InputKind | undefined => {
  const sheet = readSheet(answer.sheet, sheetsIn(doc).get(answer.sheet))
  const form = kit?.forms.find(({ id }) => id === sheet?.form)
  return form?.fields.find(({ id }) => id === answer.field)?.input
}

const fits = (input: InputKind | undefined, chosen: Answer['chosen']): boolean =>
  chosen === null ||
  (input === 'mapField' && typeof chosen === 'number') ||
  (input === 'date' && typeof chosen === 'string')

/** Chooses a field of the map or a day in an answer; null chooses nothing. */
export const choose = (
  doc: Y.Doc,
  kit: Kit | undefined,
  { id, chosen, from }: OperationOf<'choose'>,
): Outcome => {
  const record = answersIn(doc).get(id)
  const answer = readAnswer(id, record)
  if (record === undefined || answer === undefined) return refused('gone')
  if (!fits(inputOf(doc, kit, answer), chosen)) return refused('invalid')
  if (from !== undefined && from !== answer.chosen) return refused('changed-since')
  if (chosen !== answer.chosen) record.set('chosen', chosen)
  return { done: true, inverse: { type: 'choose', id, chosen: answer.chosen, from: chosen } }
}
