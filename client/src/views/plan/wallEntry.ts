import type { Target } from '@firefelt/shared/board/place.ts'
import type { BesideId } from '@firefelt/shared/kit/beside.ts'
import { type FieldNumber, fieldNumbers } from '@firefelt/shared/kit/fields.ts'
import { centreOf } from '@firefelt/shared/map/fields.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'

/** One post-it as it was typed from the wall. */
export type WallEntry =
  | { kind: 'theme'; number: number; target: Target }
  | { kind: 'own'; name: string; target: Target }
  | { kind: 'unread' }

const lists: Record<string, BesideId> = { e: 'escalation', p: 'parkingLot' }

/** A theme, a gap or an arrow, perhaps »felt«, and a field's number or a list's letter; after a number that needs no gap. */
const form =
  /^(.+?)(?:\s*(?:→|->|=>|[:,>])\s*|\s+|(?<=^\d+)(?=[ep]$))(?:(?:felt|field|f)\s*)?([1-4]|[ep])$/iu

/** A field without a theme. */
const fieldAlone = /^(?:felt|field|f)$/iu

const targetOf = (place: string, beside: readonly BesideId[]): Target | undefined => {
  const field = fieldNumbers.find((number) => String(number) === place)
  if (field !== undefined) return centreOf(field as FieldNumber)
  const list = lists[place.toLowerCase()]
  return list !== undefined && beside.includes(list) ? list : undefined
}

/** Reads one line of typing: »7 1«, »7 → felt 1«, »7 e«, »Frokosten 2«. @param beside the lists beside this map */
export const wallEntry = (typed: string, beside: readonly BesideId[]): WallEntry => {
  const line = typed.trim().replace(/\s+/g, ' ')
  const [, theme = '', place = ''] = form.exec(line) ?? []
  const target = targetOf(place, beside)
  if (target === undefined) return { kind: 'unread' }
  if (/^\d{1,3}\.?$/.test(theme))
    return { kind: 'theme', number: Number.parseInt(theme, 10), target }
  const fits = /\p{L}/u.test(theme) && !fieldAlone.test(theme) && theme.length <= limits.ownTheme
  return fits ? { kind: 'own', name: theme, target } : { kind: 'unread' }
}
