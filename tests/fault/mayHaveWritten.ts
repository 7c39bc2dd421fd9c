import type { Actor } from '@firefelt/shared/board/actor.ts'
import { boardRoots, notesIn, themesIn } from '@firefelt/shared/board/documents.ts'
import { type Note, readNote } from '@firefelt/shared/board/note.ts'
import { readOwnTheme } from '@firefelt/shared/board/ownTheme.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { isOwnNote } from '@firefelt/shared/control/participants.ts'
import type * as Y from 'yjs'

/** A board as it can be compared: what is no record stands as undefined. */
export const boardIn = (doc: Y.Doc) => ({
  foreign: [...doc.share.keys()].filter((name) => !boardRoots.some((root) => root === name)),
  notes: new Map([...notesIn(doc)].map(([id, record]) => [id, readNote(id, record)])),
  themes: new Map([...themesIn(doc)].map(([id, record]) => [id, readOwnTheme(id, record)])),
})
export type Board = ReturnType<typeof boardIn>

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const noteFault = (actor: Actor, control: Control, before: Note | undefined, after: Note) => {
  if (before === undefined) return after.author === actor.id ? undefined : 'in another’s name'
  if (
    !same([before.theme, before.author, before.sender], [after.theme, after.author, after.sender])
  )
    return 'another post-it in its place'
  // What comes too late is taken back: then everything stands as it stood.
  if (!same(before.place, after.place) && after.place.by !== actor.id) return 'moved for another'
  if (before.removedBy !== after.removedBy) {
    if (after.removedBy !== null && after.removedBy !== actor.id) return 'removed for another'
    if (actor.role === 'participant' && !isOwnNote(control, actor.id, after)) return 'not theirs'
  }
  return undefined
}

/**
 * What on a board an actor can not have written, knowing only the rules of a meeting; undefined when all is right.
 * It is told apart from the relay's own rules on purpose.
 */
export const faultIn = (
  actor: Actor,
  control: Control,
  before: Board,
  after: Board,
): string | undefined => {
  if (after.foreign.length > 0) return 'a root of its own'
  for (const id of before.notes.keys()) if (!after.notes.has(id)) return `${id} is gone`
  for (const id of before.themes.keys()) if (!after.themes.has(id)) return `${id} is gone`
  for (const [id, note] of after.notes) {
    if (note === undefined) return `${id} is no post-it`
    if (same(before.notes.get(id), note)) continue
    if (actor.role === 'projector') return 'a projector wrote'
    const fault = noteFault(actor, control, before.notes.get(id), note)
    if (fault !== undefined) return `${id}: ${fault}`
  }
  for (const [id, theme] of after.themes) {
    if (theme === undefined) return `${id} is no theme`
    const known = before.themes.get(id)
    if (known === undefined ? theme.author !== actor.id : !same(known, theme)) return `${id}: theme`
    if (known === undefined && actor.role === 'projector') return 'a projector wrote'
  }
  return undefined
}
