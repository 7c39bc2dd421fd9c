import type * as Y from 'yjs'
import { isKnown, itemAt, type Reading } from './reading.ts'

type Id = Pick<Y.ID, 'client' | 'clock'>

/** A struct and the neighbours that it names. */
export interface Named {
  id: Id
  origin: Id | null
  rightOrigin: Id | null
}

/**
 * Text is written between two neighbours, as its writer saw them; what lies between them in the end was written at
 * once by others. Readers that meet something written across what its writer knew put it in different places, and
 * stay different: so the writer's neighbours are held to what the writer must have known, at least: their own,
 * and whatever came before the neighbours from the same hands.
 */
export const hasKnown = (
  { id, origin, rightOrigin }: Named,
  client: number,
  clock: number,
): boolean =>
  client === id.client ||
  (origin?.client === client && clock <= origin.clock) ||
  (rightOrigin?.client === client && clock <= rightOrigin.clock)

/** Structs between two neighbours above which the way is too long. */
export const mostCounted = 20_000

/** Whether a single new struct may come into a text of the document: the usual case, on the text itself. */
export const fitsBetween = (reading: Reading, text: Y.Text, item: Y.Item): boolean => {
  const { origin, rightOrigin } = item
  const left = origin && itemAt(reading, origin)
  const right = rightOrigin && itemAt(reading, rightOrigin)
  if (left && left === right) return origin?.clock === (rightOrigin?.clock ?? 0) - 1
  if (left && origin && origin.clock < left.id.clock + left.length - 1) {
    if (hasKnown(item, left.id.client, origin.clock + 1)) return false
  }
  if (right && right.id.clock !== rightOrigin?.clock) return false
  let steps = 0
  let between = left ? left.right : text._start
  for (; between !== null && between !== right; between = between.right) {
    if (hasKnown(item, between.id.client, between.id.clock)) return false
    if (++steps > mostCounted) return false
  }
  return between === (right ?? null)
}

/** Whether all that a struct names is in the document. */
export const namesOnlyKnown = (reading: Reading, { origin, rightOrigin }: Y.Item): boolean =>
  (origin === null || isKnown(reading, origin)) &&
  (rightOrigin === null || isKnown(reading, rightOrigin))
