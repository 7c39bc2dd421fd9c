import type { Mark } from './mark.ts'
import { emptyPreparation, type Preparation } from './preparation.ts'

type Marks = Preparation['marks']

/** Of two marks tapped at the same time the same one wins wherever they meet. */
const weight = ({ success, importance }: Mark): number => (success ?? -1) * 10 + (importance ?? -1)

const newer = (a: Mark, b: Mark): Mark =>
  a.at === b.at ? (weight(b) > weight(a) ? b : a) : b.at > a.at ? b : a

/** Per theme the newest tap. */
const mergeMarks = (a: Marks, b: Marks): Marks =>
  Object.entries(b).reduce<Record<string, Mark>>(
    (merged, [theme, mark]) => {
      const other = Object.hasOwn(merged, theme) ? merged[theme] : undefined
      merged[theme] = other === undefined ? mark : newer(other, mark)
      return merged
    },
    { ...a },
  )

/** What either has picked since, without what either has let go of. */
const mergePicks = (
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
) => {
  const kept = theirs.filter((theme) => mine.includes(theme) || !base.includes(theme))
  const added = mine.filter((theme) => !theirs.includes(theme) && !base.includes(theme))
  return [...kept, ...added]
}

/** The one that was written on; when both were, both, one after the other. */
const mergeNotes = (base: string, mine: string, theirs: string): string => {
  if (mine === base) return theirs
  if (theirs === base || mine.includes(theirs)) return mine
  if (theirs.includes(mine)) return theirs
  return `${theirs}\n${mine}`
}

/**
 * Brings together what one device has and what another has stored meanwhile: per theme the newest tap wins,
 * and no note is lost. The result rests on `theirs`, so it can be stored over it.
 * @param base what both came from, as far as it is known
 */
export const mergePreparations = (
  mine: Preparation,
  theirs: Preparation,
  base: Preparation = emptyPreparation,
): Preparation => ({
  version: theirs.version,
  marks: mergeMarks(theirs.marks, mine.marks),
  picks: mergePicks(base.picks, mine.picks, theirs.picks),
  notes: mergeNotes(base.notes, mine.notes, theirs.notes),
})
