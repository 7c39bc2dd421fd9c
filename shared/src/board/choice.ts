import * as Y from 'yjs'
import * as z from 'zod/mini'
import { fateIds } from '../kit/beside.ts'
import { limits } from '../protocol/limits.ts'
import { actorIdSchema } from './actor.ts'
import type { YRecord } from './documents.ts'
import { idSchema } from './ids.ts'
import { mapPlaceSchema } from './place.ts'

/**
 * What the group decided about one theme. Of two that were made for one theme at once, the one with the smaller
 * id counts (`choiceFor`): nobody makes a record under a key that another may be making too.
 */
export const choiceSchema = z.strictObject({
  id: idSchema,
  theme: idSchema,
  /** Who made the record; never changes. */
  author: actorIdSchema,
  /** What becomes of the theme; null: not decided. */
  fate: z.nullable(z.enum(fateIds)),
  /** The one place that the group agreed on, and who put it there; each sender's post-its stay where they are. */
  place: z.nullable(mapPlaceSchema),
  /** Whom it is escalated to. */
  to: z.string().check(z.maxLength(limits.lineMerged)),
  /** Who brings it there. */
  bringer: z.string().check(z.maxLength(limits.lineMerged)),
})
export type Choice = z.infer<typeof choiceSchema>

/** The fields that lie in the document as text, to be edited together. */
export const choiceTexts = ['to', 'bringer'] as const
export type ChoiceText = (typeof choiceTexts)[number]

/** How a choice lies in the document, for `records.ts`. */
export const choiceRecord = {
  schema: choiceSchema,
  texts: { to: limits.lineMerged, bringer: limits.lineMerged },
  signatures: {
    author: (author: unknown) => author,
    place: (place: unknown) => (place as Choice['place'])?.by,
  },
}

export const writeChoice = (choice: Choice): YRecord => {
  const record: YRecord = new Y.Map()
  for (const field of ['theme', 'author', 'fate', 'place'] as const)
    record.set(field, choice[field])
  for (const field of choiceTexts) record.set(field, new Y.Text(choice[field]))
  return record
}

/** Undefined when the record is not a choice. */
export const readChoice = (id: string, record: unknown): Choice | undefined => {
  if (!(record instanceof Y.Map)) return undefined
  const texts = choiceTexts.map((field) => [field, record.get(field) as unknown] as const)
  if (!texts.every(([, text]) => text instanceof Y.Text)) return undefined
  const words = texts.map(([field, text]) => [field, String(text)])
  const fields = { ...Object.fromEntries(record.entries()), ...Object.fromEntries(words) }
  return choiceSchema.safeParse({ ...fields, id }).data
}
