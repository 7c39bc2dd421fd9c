import type { Mark } from '@firefelt/shared/preparation/mark.ts'
import { mergePreparations } from '@firefelt/shared/preparation/merge.ts'
import { emptyPreparation, type Preparation } from '@firefelt/shared/preparation/preparation.ts'

type Marks = Preparation['marks']

const sameMark = (a: Mark | undefined, b: Mark | undefined): boolean =>
  a?.success === b?.success && a?.importance === b?.importance && a?.at === b?.at

const own = (marks: Marks, theme: string): Mark | undefined =>
  Object.hasOwn(marks, theme) ? marks[theme] : undefined

/** Whether two say the same, whatever version they are. */
export const sameAnswers = (a: Preparation, b: Preparation): boolean =>
  a.notes === b.notes &&
  a.picks.length === b.picks.length &&
  a.picks.every((theme, index) => b.picks[index] === theme) &&
  Object.keys(a.marks).length === Object.keys(b.marks).length &&
  Object.entries(a.marks).every(([theme, mark]) => sameMark(mark, own(b.marks, theme)))

/** What was done since `base`, and nothing of what that held. */
const since = (mine: Preparation, base: Preparation): Preparation => ({
  version: 0,
  marks: Object.fromEntries(
    Object.entries(mine.marks).filter(([theme, mark]) => !sameMark(mark, own(base.marks, theme))),
  ),
  picks: mine.picks.filter((theme) => !base.picks.includes(theme)),
  notes: mine.notes === base.notes ? '' : mine.notes,
})

/**
 * Brings together what is here and what is there. A version lower than the one known tells that the owner has
 * erased it on another device: then only what was done here since stays.
 * @param base what the server was last known to have
 */
export const joined = (mine: Preparation, theirs: Preparation, base: Preparation): Preparation =>
  theirs.version < base.version
    ? mergePreparations(since(mine, base), theirs, emptyPreparation)
    : mergePreparations(mine, theirs, base)

/**
 * What is here after the server stored `sent` as `stored`, which may have set back taps from the future:
 * what was done meanwhile stays.
 */
export const withStored = (
  mine: Preparation,
  sent: Preparation,
  stored: Preparation,
): Preparation => ({
  ...mine,
  version: stored.version,
  marks: Object.fromEntries(
    Object.entries(mine.marks).map(([theme, mark]) => [
      theme,
      sameMark(mark, own(sent.marks, theme)) ? (own(stored.marks, theme) ?? mark) : mark,
    ]),
  ),
})
