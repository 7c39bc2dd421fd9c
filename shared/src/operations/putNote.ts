import type * as Y from 'yjs'
import type { Actor, ActorId } from '../board/actor.ts'
import { notesIn } from '../board/documents.ts'
import { writeNote } from '../board/note.ts'
import { placeAt } from '../board/place.ts'
import { limits } from '../protocol/limits.ts'
import { type OperationOf, type Outcome, refused } from './operation.ts'

/** Puts a new post-it on the board, written by the actor and sent by them or their group. */
export const putNote = (
  doc: Y.Doc,
  actor: Actor,
  sender: ActorId,
  operation: OperationOf<'putNote'>,
): Outcome => {
  const notes = notesIn(doc)
  const { id, theme, target } = operation
  if (notes.has(id)) return refused('invalid')
  if (notes.size >= limits.notes) return refused('full')
  const place = placeAt(target, actor.id)
  notes.set(
    id,
    writeNote({
      id,
      theme,
      sender,
      author: actor.id,
      place,
      removedBy: null,
      reason: '',
    }),
  )
  return { done: true, inverse: { type: 'removeNote', id, from: place } }
}
