import type { Position } from '@firefelt/shared/board/place.ts'
import type { Kit } from '@firefelt/shared/kit/kit.ts'
import { emptyPreparation, type Preparation } from '@firefelt/shared/preparation/preparation.ts'
import { type Chance, chanceFrom } from './chance.ts'

/** What a simulated participant holds of each theme, and which they find the most important. */
export interface Opinions {
  positions: Readonly<Record<string, Position>>
  picks: readonly string[]
}

/** How far one's own opinion may lie from what most hold, on either axis. */
const disagreement = 0.3

/** Kept off the edges, and now and then exactly on the line. */
const held = (value: number, chance: Chance): number =>
  chance.maybe(0.1) ? 0.5 : Math.round(Math.min(0.95, Math.max(0.05, value)) * 100) / 100

/**
 * Opinions around what the whole room more or less holds, so that there is something to agree and to differ on.
 * @param seed the room's: everyone in it is given the same
 */
export const opinionsOf = (
  kit: Pick<Kit, 'themes' | 'preparation'>,
  seed: number,
  own: Chance,
): Opinions => {
  const common = chanceFrom(seed)
  const near = (value: number) => held(value + (own.next() - 0.5) * 2 * disagreement, own)
  const positions = Object.fromEntries(
    kit.themes.map(({ id }) => {
      const [success, importance] = [common.next(), common.next()]
      return [id, { success: near(success), importance: near(importance) }]
    }),
  )
  const byImportance = Object.entries(positions)
    .toSorted(([, a], [, b]) => b.importance - a.importance)
    .map(([id]) => id)
  return { positions, picks: byImportance.slice(0, kit.preparation?.picks.max ?? 3) }
}

/** The opinions as they are prepared alone. @param at ms of server time */
export const prepared = ({ positions, picks }: Opinions, at: number): Preparation => ({
  ...emptyPreparation,
  marks: Object.fromEntries(
    Object.entries(positions).map(([theme, position]) => [theme, { ...position, at }]),
  ),
  picks: [...picks],
})
