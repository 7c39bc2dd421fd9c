import type { Kit } from './kit.ts'
import type { Place } from './place.ts'
import { type KitProblem, problem } from './problem.ts'

/** Whether every range goes upwards, and none asks for more themes than there are. */
export function rangesFit({ preparation, focus, groups, themes }: Kit): KitProblem[] {
  return [
    ...ordered(preparation?.picks, ['preparation', 'picks'], themes.length),
    ...ordered(focus, ['focus'], themes.length),
    ...ordered(groups?.size, ['groups', 'size']),
    ...ordered(groups?.placements, ['groups', 'placements'], themes.length),
  ]
}

interface Range {
  readonly min: number
  readonly max: number
}

function ordered(range: Range | undefined, place: Place, most = Infinity): KitProblem[] {
  if (range === undefined || (range.min <= range.max && range.max <= most)) return []
  const value = most === Infinity ? 'min ≤ max' : `min ≤ max ≤ ${most}`
  return [problem('kit.json', place, 'out-of-order', { value })]
}
