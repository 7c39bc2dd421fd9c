import type * as Y from 'yjs'
import type { Actor } from '../board/actor.ts'
import { themesIn } from '../board/documents.ts'
import { writeOwnTheme } from '../board/ownTheme.ts'
import { limits } from '../protocol/limits.ts'
import { type OperationOf, type Outcome, refused } from './operation.ts'

/** Adds a theme in the actor's own words. It has no inverse: others may have placed it already. */
export const addTheme = (
  doc: Y.Doc,
  actor: Actor,
  { id, name }: OperationOf<'addTheme'>,
): Outcome => {
  const themes = themesIn(doc)
  if (themes.has(id)) return refused('invalid')
  if (themes.size >= limits.ownThemes) return refused('full')
  themes.set(id, writeOwnTheme({ id, name, author: actor.id }))
  return { done: true, inverse: undefined }
}
