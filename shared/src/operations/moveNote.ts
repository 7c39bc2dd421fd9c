import type * as Y from 'yjs'
import type { Actor } from '../board/actor.ts'
import { notesIn } from '../board/documents.ts'
import { readNote } from '../board/note.ts'
import { placeAt, samePlace, targetOf } from '../board/place.ts'
import { type OperationOf, type Outcome, refused } from './operation.ts'

/** Moves a post-it to a position, or to a list beside the map. Of two moves at once the last one stands. */
export const moveNote = (doc: Y.Doc, actor: Actor, operation: OperationOf<'moveNote'>): Outcome => {
  const record = notesIn(doc).get(operation.id)
  const note = readNote(operation.id, record)
  if (record === undefined || note === undefined || note.removedBy !== null) return refused('gone')
  if (operation.from !== undefined && !samePlace(note.place, operation.from)) {
    return refused('changed-since')
  }
  const place = placeAt(operation.target, actor.id)
  if (!samePlace(place, note.place)) record.set('place', place)
  return {
    done: true,
    inverse: { type: 'moveNote', id: note.id, target: targetOf(note.place), from: place },
  }
}
