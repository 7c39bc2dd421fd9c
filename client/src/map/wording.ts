import type { Place, Position } from '@firefelt/shared/board/place.ts'
import { mapField, type PriorityMap } from '@firefelt/shared/kit/board.ts'
import type { Language } from '@firefelt/shared/kit/language.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { type Field, fieldOf, line, onLine } from '@firefelt/shared/map/fields.ts'
import type { Texts } from '../i18n/texts.ts'

/** What the words are made of: the room's board, and the language it is told in. */
export interface Wording {
  board: PriorityMap
  language: Language
  texts: Pick<Texts, 'wording'>
}

/** »1 Fokusér« */
export const fieldInWords = (field: Field, { board, language }: Wording): string =>
  `${field} ${textIn(mapField(board, field).name, language)}`

/** The two fields that a place on one line parts, from the left or from the top. */
export const neighbours = ({ success, importance }: Position): readonly [Field, Field] => {
  if (onLine(success)) return importance > line ? [1, 2] : [4, 3]
  return success < line ? [1, 4] : [2, 3]
}

/** »1 Fokusér«, or »På stregen mellem 1 Fokusér og 2 Hold fast«. */
export const positionInWords = (position: Position, wording: Wording): string => {
  const field = fieldOf(position)
  if (field !== undefined) return fieldInWords(field, wording)
  const { between, middle } = wording.texts.wording
  if (onLine(position.success) && onLine(position.importance)) return middle
  const [one, other] = neighbours(position)
  return between(fieldInWords(one, wording), fieldInWords(other, wording))
}

/** What a list beside the map is called. */
export const besideName = (
  kind: Exclude<Place['kind'], 'map'>,
  { board, language }: Wording,
): string => {
  const list = board.beside.find(({ id }) => id === kind)
  return list === undefined ? kind : textIn(list.name, language)
}

/** Where a post-it is, on the map or beside it, in a whole phrase. */
export const placeInWords = (place: Place, wording: Wording): string =>
  place.kind === 'map'
    ? positionInWords(place, wording)
    : wording.texts.wording.aside(besideName(place.kind, wording))

/** The same in a word or two, for a label: »1 Fokusér«, »På stregen«, »Løftes videre«. */
export const placeInBrief = (place: Place, wording: Wording): string => {
  if (place.kind !== 'map') return besideName(place.kind, wording)
  const field = fieldOf(place)
  return field === undefined ? wording.texts.wording.onLine : fieldInWords(field, wording)
}
