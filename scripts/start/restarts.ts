/** What the supervisor knows of the server's life so far; times in ms. */
export interface Life {
  /** How long the run that just ended had lasted. */
  readonly lasted: number
  /** Whether an earlier run, or this one, got past its start. */
  readonly everUp: boolean
  /** Short runs in a row before this one. */
  readonly shortRuns: number
}

export type Verdict =
  | { readonly again: true; readonly after: number; readonly shortRuns: number }
  | { readonly again: false }

/** A run shorter than this did not get past its start (a taken port, a broken kit). */
export const startTime = 5_000
const firstWait = 500
const longestWait = 15_000
const mostShortRuns = 6

/** Whether a server that ended on its own is started again, and after how many ms. */
export function judge({ lasted, everUp, shortRuns }: Life): Verdict {
  if (lasted >= startTime) return { again: true, after: firstWait, shortRuns: 0 }
  // What fails at the very first start fails for a reason that waiting does not remove.
  if (!everUp || shortRuns + 1 >= mostShortRuns) return { again: false }
  return {
    again: true,
    after: Math.min(longestWait, firstWait * 2 ** (shortRuns + 1)),
    shortRuns: shortRuns + 1,
  }
}
