import * as Y from 'yjs'
import * as z from 'zod/mini'
import { actorIdSchema } from './actor.ts'
import type { YRecord } from './documents.ts'
import { idSchema } from './ids.ts'

/**
 * One of the kit's forms, being filled in: an agreement, the questions to a theme, the follow-up, what somebody
 * takes away. What is written in it are answers (`answer.ts`), made together with it.
 */
export const sheetSchema = z.strictObject({
  id: idSchema,
  /** The form's id in the room's kit. */
  form: idSchema,
  /** The theme it is about; null for a form that is filled in for the room or by each. */
  theme: z.nullable(idSchema),
  /** Who made it; never changes. What each fills in for themselves is theirs alone to write. */
  author: actorIdSchema,
  /** A sheet is never deleted, only marked: see `note.ts`. */
  removedBy: z.nullable(actorIdSchema),
})
export type Sheet = z.infer<typeof sheetSchema>

/** How a sheet lies in the document, for `records.ts`. */
export const sheetRecord = {
  schema: sheetSchema,
  texts: {},
  signatures: {
    author: (author: unknown) => author,
    removedBy: (removedBy: unknown) => removedBy,
  },
}

export const writeSheet = ({ id: _, ...fields }: Sheet): YRecord => {
  const record: YRecord = new Y.Map()
  for (const [field, value] of Object.entries(fields)) record.set(field, value)
  return record
}

/** Undefined when the record is not a sheet. */
export const readSheet = (id: string, record: unknown): Sheet | undefined =>
  record instanceof Y.Map
    ? sheetSchema.safeParse({ ...Object.fromEntries(record.entries()), id }).data
    : undefined
