import type { Control } from '../control.ts'
import type { Ballot, Vote } from './vote.ts'

/** Opens a vote, unless one is open. */
export const openVote = (vote: Vote | null, id: string, dots: number): Vote | null =>
  vote?.id === id || vote?.counts === null ? vote : { id, dots, voted: 0, counts: null }

const counted = (ballots: readonly Ballot[]): Map<string, number> =>
  ballots
    .flatMap(({ dots }) => Object.entries(dots))
    .reduce(
      (counts, [theme, dots]) => counts.set(theme, (counts.get(theme) ?? 0) + dots),
      new Map<string, number>(),
    )

/** Closes a vote and tells what it came to, by theme and never by person. */
export const closeVote = (
  vote: Vote | null,
  id: string,
  ballots: readonly Ballot[],
): Vote | null =>
  vote?.id !== id || vote.counts !== null
    ? vote
    : { ...vote, voted: ballots.length, counts: Object.fromEntries(counted(ballots)) }

/** The record when one more, or one less, has put dots. */
export const withVoters = (control: Control, change: number): Control => {
  const { vote } = control
  if (vote === null || change === 0) return control
  const voted = Math.max(0, vote.voted + change)
  return { ...control, version: control.version + 1, vote: { ...vote, voted } }
}

/** Themes by their dots, most first; of equals, in the order of their ids. */
export const ranked = ({ counts }: Vote): { theme: string; dots: number }[] =>
  Object.entries(counts ?? {})
    .map(([theme, dots]) => ({ theme, dots }))
    .toSorted((a, b) => b.dots - a.dots || (a.theme < b.theme ? -1 : 1))
