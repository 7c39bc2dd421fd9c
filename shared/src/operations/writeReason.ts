import type * as Y from 'yjs'
import { notesIn } from '../board/documents.ts'
import { reasonIn } from '../board/note.ts'
import { limits } from '../protocol/limits.ts'

/** The one stretch in which two texts differ: what to delete from `before` at `index`, and what to insert there. */
export const difference = (before: string, after: string) => {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end])
    end++
  return {
    index: start,
    deleted: before.length - start - end,
    inserted: after.slice(start, after.length - end),
  }
}

/**
 * Brings a note's reason from the text its writer saw to the text they made of it. Only what they changed
 * is written, so that several can type at once. False when there is no such note; text beyond the limit is left out.
 */
export const writeReason = (doc: Y.Doc, id: string, before: string, after: string): boolean => {
  const reason = reasonIn(notesIn(doc).get(id))
  if (reason === undefined) return false
  const { index, deleted, inserted } = difference(before, after.slice(0, limits.reason))
  doc.transact(() => {
    const at = Math.min(index, reason.length)
    reason.delete(at, Math.min(deleted, reason.length - at))
    reason.insert(at, inserted)
  }, 'local')
  return true
}
