import { participant } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { readNote } from '@firefelt/shared/board/note.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import type { Operation } from '@firefelt/shared/operations/operation.ts'
import { writeReason } from '@firefelt/shared/operations/writeReason.ts'
import { loadKits } from '@firefelt/themes/load.ts'
import * as Y from 'yjs'
import { clientOf } from './awareness.ts'
import type { Person } from './dialect.ts'

const [kit] = await loadKits()
const themes = kit?.themes.map(({ id }) => id) ?? []
/** Somebody types so far, then begins anew. */
const mostTyped = 200

/** Somebody who writes on the board, their own post-its alone. Each act answers with the change that it made. */
export interface Writer {
  /** Puts this many post-its. */
  put(count: number): Uint8Array
  move(note?: number): Uint8Array
  /** Types one more character on their first post-it. */
  type(): Uint8Array
  /** Whether a document has this writer's post-its where the writer last put them. */
  isKeptIn(doc: Y.Doc): boolean
}

export const writerOf = (person: Person): Writer => {
  const doc = new Y.Doc()
  doc.clientID = clientOf(person)
  const changes: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => changes.push(update))
  const actor = participant(person.id)
  const standing = { locked: false, phase: 'open', participants: {} } as const
  const idOf = (note: number) => `n${person.index}-${note}`
  let moves = 0
  let typed = ''

  const act = (operation: Operation) => {
    const outcome = applyOperation(doc, actor, standing, operation)
    if (!outcome.done) throw new Error(outcome.refusal)
  }
  const taken = (): Uint8Array => {
    const made = changes.splice(0)
    return made.length === 1 && made[0] !== undefined ? made[0] : Y.mergeUpdates(made)
  }
  const somewhere = () => {
    moves++
    return { success: (moves * 0.618_034) % 1, importance: (moves * 0.754_878) % 1 }
  }
  const placeIn = (where: Y.Doc, id: string) =>
    JSON.stringify(readNote(id, notesIn(where).get(id))?.place)

  return {
    put: (count) => {
      for (let note = 0; note < count; note++) {
        const theme = themes[note % themes.length] ?? ''
        act({ type: 'putNote', id: idOf(note), theme, target: somewhere() })
      }
      return taken()
    },
    move: (note = 0) => {
      act({ type: 'moveNote', id: idOf(note), target: somewhere() })
      return taken()
    },
    type: () => {
      const before = typed
      typed = before.length < mostTyped ? `${before}e` : ''
      writeReason(doc, idOf(0), before, typed)
      return taken()
    },
    isKeptIn: (where) =>
      [...notesIn(doc).keys()].every((id) => placeIn(doc, id) === placeIn(where, id)),
  }
}
