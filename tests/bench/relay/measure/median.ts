/** The middle one; of an even number, the lower of the two in the middle. NaN of none. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}

/** Figure by figure; one that only some runs know is the median of those. */
export const medians = (runs: readonly Record<string, number>[]): Record<string, number> => {
  const names = new Set(runs.flatMap((run) => Object.keys(run)))
  return Object.fromEntries(
    [...names].map((name) => [name, median(runs.flatMap((run) => run[name] ?? []))]),
  )
}
