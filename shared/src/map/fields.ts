import type { Position } from '../board/place.ts'
import type { FieldNumber } from '../kit/fields.ts'

/** The four fields, numbered clockwise from the top left as in the method. */
export type Field = FieldNumber

/** As the eye reads them: top row first, each from the left. Tab order and lists follow it. */
export const fieldsInReadingOrder: readonly Field[] = [1, 2, 4, 3]

/** The middle of a field: where a tapped field puts a post-it. */
export const centreOf = (field: Field): Position => ({
  success: field === 1 || field === 4 ? 0.25 : 0.75,
  importance: field === 1 || field === 2 ? 0.75 : 0.25,
})

/** Exactly in the middle of an axis: between low and high, on purpose. */
export const line = 0.5

export const onLine = (value: number): boolean => value === line

/** Undefined on a line: there a theme belongs to no field. */
export const fieldOf = ({ success, importance }: Position): Field | undefined => {
  if (onLine(success) || onLine(importance)) return undefined
  if (importance > line) return success < line ? 1 : 2
  return success < line ? 4 : 3
}
