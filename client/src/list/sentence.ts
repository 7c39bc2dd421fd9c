import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { fieldOf, onLine } from '@firefelt/shared/map/fields.ts'
import type { Texts } from '../i18n/texts.ts'
import { besideName, fieldInWords, neighbours, type Wording } from '../map/wording.ts'
import type { Heard } from './heard.ts'

export interface Telling {
  wording: Wording
  texts: Texts['list']['heard']
  who(id: ActorId): string
  /** The theme of a post-it, also of one that was taken down. */
  theme(note: string): string
}

const one = (heard: Heard, { wording, texts, who, theme }: Telling): string => {
  const name = theme(heard.note)
  if (heard.kind === 'reason') return texts.reason(name)
  if (heard.kind === 'removed') return texts.removed(who(heard.by), name)
  const { place } = heard
  if (place.kind !== 'map') return texts.aside(who(heard.by), name, besideName(place.kind, wording))
  const field = fieldOf(place)
  if (field !== undefined) return texts.inField(who(heard.by), name, fieldInWords(field, wording))
  if (onLine(place.success) && onLine(place.importance)) return texts.middle(who(heard.by), name)
  const [first, second] = neighbours(place)
  return texts.between(
    who(heard.by),
    name,
    fieldInWords(first, wording),
    fieldInWords(second, wording),
  )
}

/** »Bord 2 satte Klare mål i 1 Fokusér. 3 andre ændringer.« Empty for an empty batch. */
export const sentence = (batch: readonly Heard[], telling: Telling): string => {
  const [first, ...others] = batch
  if (first === undefined) return ''
  const words = one(first, telling)
  return others.length === 0 ? words : `${words} ${telling.texts.more(others.length)}`
}
