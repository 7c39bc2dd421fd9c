import * as Y from 'yjs'
import * as z from 'zod/mini'
import { limits } from '../protocol/limits.ts'
import { actorIdSchema } from './actor.ts'
import type { YRecord } from './documents.ts'
import { idSchema } from './ids.ts'

/** A theme in the participants' own words: a record of its own, so that several senders can place it. */
export const ownThemeSchema = z.strictObject({
  id: idSchema,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(limits.ownTheme)),
  /** Who added it; never changes. */
  author: actorIdSchema,
})
export type OwnTheme = z.infer<typeof ownThemeSchema>

/** How a theme lies in the document, for `records.ts`. */
export const ownThemeRecord = {
  schema: ownThemeSchema,
  texts: {},
  signatures: { author: (author: unknown) => author },
}

export const ownThemeFields = ['name', 'author'] as const

export const writeOwnTheme = (theme: OwnTheme): YRecord => {
  const record: YRecord = new Y.Map()
  record.set('name', theme.name)
  record.set('author', theme.author)
  return record
}

/** Undefined when the record is not a theme. */
export const readOwnTheme = (id: string, record: unknown): OwnTheme | undefined =>
  record instanceof Y.Map
    ? ownThemeSchema.safeParse({ ...Object.fromEntries(record.entries()), id }).data
    : undefined
