import type { Position } from '../board/place.ts'
import { fieldOf, fieldsInReadingOrder } from './fields.ts'

const rankOf = (position: Position): number => {
  const field = fieldOf(position)
  return field === undefined ? fieldsInReadingOrder.length : fieldsInReadingOrder.indexOf(field)
}

/** Sorts as the eye reads the map: by field, in it from the top, then from the left; what is on a line comes last. */
export const inReadingOrder = <Item extends { id: string; position: Position }>(
  items: readonly Item[],
): Item[] =>
  [...items].sort(
    (a, b) =>
      rankOf(a.position) - rankOf(b.position) ||
      b.position.importance - a.position.importance ||
      a.position.success - b.position.success ||
      (a.id < b.id ? -1 : 1),
  )
