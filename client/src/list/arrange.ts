import type { Note } from '@firefelt/shared/board/note.ts'
import type { BesideId } from '@firefelt/shared/kit/beside.ts'
import { type Field, fieldOf, fieldsInReadingOrder } from '@firefelt/shared/map/fields.ts'
import { inReadingOrder } from '@firefelt/shared/map/readingOrder.ts'
import { isOnMap } from './noteOnMap.ts'

/** A part of the list: a field, the lines between the fields, or a list beside the map. */
export type Part = { kind: 'field'; field: Field } | { kind: 'lines' } | { kind: BesideId }

export type Section = Part & { notes: readonly Note[] }

/**
 * The board as it is read aloud: the fields as the eye reads them, what stands on the lines, then the lists
 * beside the map in the kit's order. Fields and lists are there also when empty, the lines only when not.
 *
 * @param withLines also when no post-it stands on them
 */
export const arrange = (
  notes: Iterable<Note>,
  beside: readonly { id: BesideId }[],
  withLines = false,
): readonly Section[] => {
  const all = [...notes]
  const onMap = inReadingOrder(
    all.filter(isOnMap).map((note) => ({ id: note.id, position: note.place, note })),
  )
  const onLines = onMap.filter(({ position }) => fieldOf(position) === undefined)
  return [
    ...fieldsInReadingOrder.map((field) => ({
      kind: 'field' as const,
      field,
      notes: onMap.filter(({ position }) => fieldOf(position) === field).map(({ note }) => note),
    })),
    ...(onLines.length === 0 && !withLines
      ? []
      : [{ kind: 'lines' as const, notes: onLines.map(({ note }) => note) }]),
    ...beside.map(({ id }) => ({
      kind: id,
      notes: all.filter(({ place }) => place.kind === id),
    })),
  ]
}
