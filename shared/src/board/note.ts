import * as Y from 'yjs'
import * as z from 'zod/mini'
import { limits } from '../protocol/limits.ts'
import { actorIdSchema } from './actor.ts'
import type { YRecord } from './documents.ts'
import { idSchema } from './ids.ts'
import { placeSchema } from './place.ts'

/**
 * A post-it: one sender's placing of one theme.
 *
 * `removedBy` marks a note as taken off the board. The record stays: deleting it would take along
 * what somebody offline is typing on it, and an undo would bring it back under another id.
 */
export const noteSchema = z.strictObject({
  id: idSchema,
  /** A theme of the room's kit, or one of the participants' own. */
  theme: idSchema,
  /** Whose post-it it is: a participant, a group, or the facilitator. */
  sender: actorIdSchema,
  /** Who wrote it; never changes. */
  author: actorIdSchema,
  place: placeSchema,
  removedBy: z.nullable(actorIdSchema),
  /** Why it stands there; edited together, so it lies in the document as text. */
  reason: z.string().check(z.maxLength(limits.reasonMerged)),
})
export type Note = z.infer<typeof noteSchema>

/** How a note lies in the document, for `records.ts`. */
export const noteRecord = {
  schema: noteSchema,
  texts: { reason: limits.reasonMerged },
  signatures: {
    author: (author: unknown) => author,
    place: (place: unknown) => (place as Note['place']).by,
    removedBy: (removedBy: unknown) => removedBy,
  },
}

/** The fields as the document holds them: all but the id, which is the record's key. */
export const noteFields = ['theme', 'sender', 'author', 'place', 'removedBy', 'reason'] as const

export const writeNote = (note: Note): YRecord => {
  const record: YRecord = new Y.Map()
  record.set('theme', note.theme)
  record.set('sender', note.sender)
  record.set('author', note.author)
  record.set('place', note.place)
  record.set('removedBy', note.removedBy)
  record.set('reason', new Y.Text(note.reason))
  return record
}

/** Undefined when the record is not a note: a reader leaves it out, the relay refuses it. */
export const readNote = (id: string, record: unknown): Note | undefined => {
  if (!(record instanceof Y.Map)) return undefined
  const reason: unknown = record.get('reason')
  if (!(reason instanceof Y.Text)) return undefined
  // The fields as they lie there: as JSON, a nested map or text would pass for the plain value it must be.
  const fields = Object.fromEntries(record.entries())
  return noteSchema.safeParse({ ...fields, id, reason: reason.toString() }).data
}

/** The reason's shared text, for editing together. */
export const reasonIn = (record: YRecord | undefined): Y.Text | undefined => {
  const reason: unknown = record?.get('reason')
  return reason instanceof Y.Text ? reason : undefined
}
