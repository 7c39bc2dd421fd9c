import * as Y from 'yjs'
import * as z from 'zod/mini'
import { fieldNumberSchema } from '../kit/fields.ts'
import { limits } from '../protocol/limits.ts'
import { actorIdSchema } from './actor.ts'
import type { YRecord } from './documents.ts'
import { idSchema } from './ids.ts'

/** A day, e.g. `2026-03-02`. */
const daySchema = z.iso.date()
export const isDay = (text: string): boolean => daySchema.safeParse(text).success

/** What is chosen rather than written: a field of the map, or a day; null: nothing yet. */
export const chosenSchema = z.nullable(z.union([fieldNumberSchema, daySchema]))
export type Chosen = z.infer<typeof chosenSchema>

/** What stands in one field of a sheet: in words, or chosen. */
export const answerSchema = z.strictObject({
  id: idSchema,
  sheet: idSchema,
  /** The id of the form's field. */
  field: idSchema,
  /** Who made the sheet, with all of its answers; never changes. */
  author: actorIdSchema,
  chosen: chosenSchema,
  /** Edited together, so it lies in the document as text. */
  words: z.string().check(z.maxLength(limits.answerMerged)),
})
export type Answer = z.infer<typeof answerSchema>

/** How an answer lies in the document, for `records.ts`. */
export const answerRecord = {
  schema: answerSchema,
  texts: { words: limits.answerMerged },
  signatures: { author: (author: unknown) => author },
}

export const writeAnswer = ({ id: _, words, ...fields }: Answer): YRecord => {
  const record: YRecord = new Y.Map()
  for (const [field, value] of Object.entries(fields)) record.set(field, value)
  record.set('words', new Y.Text(words))
  return record
}

/** Undefined when the record is not an answer. */
export const readAnswer = (id: string, record: unknown): Answer | undefined => {
  if (!(record instanceof Y.Map)) return undefined
  const words: unknown = record.get('words')
  if (!(words instanceof Y.Text)) return undefined
  const fields = Object.fromEntries(record.entries())
  return answerSchema.safeParse({ ...fields, id, words: words.toString() }).data
}
