/** The middle one; of an even number, the lower of the two in the middle. NaN of none. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}

/** What must never happen: that it did not in two runs of three does not make up for the third. */
const never = ['lost', 'untold', 'hungUp', 'roomsHeld']

/** Several runs' figures one by one: the median, or the most of what must never happen; of those runs that know it. */
export const combined = (runs: readonly Record<string, number>[]): Record<string, number> => {
  const names = new Set(runs.flatMap((run) => Object.keys(run)))
  const one = (name: string) => {
    const values = runs.flatMap((run) => run[name] ?? [])
    return never.includes(name) ? Math.max(...values) : median(values)
  }
  return Object.fromEntries([...names].map((name) => [name, one(name)]))
}
