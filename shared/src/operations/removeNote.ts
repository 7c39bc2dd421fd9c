import type * as Y from 'yjs'
import type { Actor } from '../board/actor.ts'
import { notesIn } from '../board/documents.ts'
import { readNote } from '../board/note.ts'
import { samePlace } from '../board/place.ts'
import { type OperationOf, type Outcome, refused } from './operation.ts'

/** Takes a post-it off the board, or puts a removed one back as it was, text and all. */
export const removeNote = (
  doc: Y.Doc,
  actor: Actor,
  operation: OperationOf<'removeNote' | 'restoreNote'>,
): Outcome => {
  const { id } = operation
  const record = notesIn(doc).get(id)
  const note = readNote(id, record)
  const remove = operation.type === 'removeNote'
  if (record === undefined || note === undefined) return refused('gone')
  if ((note.removedBy === null) !== remove) return refused(remove ? 'gone' : 'changed-since')
  const from = remove ? operation.from : undefined
  if (from !== undefined && !samePlace(note.place, from)) return refused('changed-since')
  record.set('removedBy', remove ? actor.id : null)
  // Like a put, a restoring is undone only while the note stands where it came back.
  return {
    done: true,
    inverse: remove ? { type: 'restoreNote', id } : { type: 'removeNote', id, from: note.place },
  }
}
