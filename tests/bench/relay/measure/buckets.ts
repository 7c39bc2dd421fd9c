/** A Prometheus histogram's counts, each of what was at most so much: in order, and each with those before it. */
export type Buckets = readonly { most: number; count: number }[]

/** @param text what `/metrics` answers @param name the histogram's, without labels */
export const bucketsIn = (text: string, name: string): Buckets =>
  [...text.matchAll(new RegExp(`^${name}_bucket{le="([^"]+)"} (\\d+)$`, 'gm'))].map(
    ([, most, count]) => ({
      most: most === '+Inf' ? Infinity : Number(most),
      count: Number(count),
    }),
  )

/** The median of what was counted between two looks, as if each bucket held its share evenly; NaN for nothing. */
export const medianBetween = (before: Buckets, after: Buckets): number => {
  const counts = after.map(({ most, count }, at) => ({
    most,
    count: count - (before[at]?.count ?? 0),
  }))
  const half = (counts.at(-1)?.count ?? 0) / 2
  const at = counts.findIndex(({ count }) => count >= half)
  const bucket = counts[at]
  if (half === 0 || bucket === undefined) return Number.NaN
  const below = counts[at - 1] ?? { most: 0, count: 0 }
  const share = (half - below.count) / (bucket.count - below.count)
  return below.most + share * (bucket.most - below.most)
}
