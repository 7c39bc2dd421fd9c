import type { Position } from '@firefelt/shared/board/place.ts'
import type { Kit } from '@firefelt/shared/kit/kit.ts'
import type { Language } from '@firefelt/shared/kit/language.ts'
import { type Field, fieldOf, fieldsInReadingOrder } from '@firefelt/shared/map/fields.ts'
import { type Mark, markedPosition } from '@firefelt/shared/preparation/mark.ts'
import type { Preparation } from '@firefelt/shared/preparation/preparation.ts'
import { type ThemeEntry, themeGroups } from '../../list/themeEntries.ts'

/** A theme of the kit as somebody has prepared it. */
export interface PreparedTheme {
  theme: ThemeEntry
  mark: Mark | undefined
  /** Where the marks put it; undefined until both questions are answered. */
  position: Position | undefined
  picked: boolean
}

/** Every theme of the kit, in the order of the list. */
export const preparedThemes = (
  kit: Pick<Kit, 'themes' | 'categories'>,
  { marks, picks }: Pick<Preparation, 'marks' | 'picks'>,
  language: Language,
): PreparedTheme[] =>
  themeGroups(kit, language)
    .flatMap(({ themes }) => themes)
    .map((theme) => {
      const mark = Object.hasOwn(marks, theme.id) ? marks[theme.id] : undefined
      const position = mark && markedPosition(mark)
      return { theme, mark, position, picked: picks.includes(theme.id) }
    })

/** Where a theme lies: a field, on a line, or nowhere yet. */
export type Spot = Field | 'line' | 'none'

const spotOf = ({ position }: PreparedTheme): Spot =>
  position === undefined ? 'none' : (fieldOf(position) ?? 'line')

/** Themes by where they lie, the fields first in reading order, then the lines, then those without a place; none empty. */
export const bySpot = (
  themes: readonly PreparedTheme[],
): { spot: Spot; themes: PreparedTheme[] }[] =>
  [...fieldsInReadingOrder, 'line' as const, 'none' as const]
    .map((spot) => ({ spot, themes: themes.filter((each) => spotOf(each) === spot) }))
    .filter(({ themes: here }) => here.length > 0)
