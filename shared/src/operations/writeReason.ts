import type * as Y from 'yjs'
import { notesIn } from '../board/documents.ts'
import { reasonIn } from '../board/note.ts'
import { limits } from '../protocol/limits.ts'
import { writeText } from './writeText.ts'

/** Brings a note's reason from the text its writer saw to the text they made of it; false when there is no such note. */
export const writeReason = (doc: Y.Doc, id: string, before: string, after: string): boolean => {
  const reason = reasonIn(notesIn(doc).get(id))
  if (reason === undefined) return false
  writeText(doc, reason, { before, after, most: limits.reason })
  return true
}
