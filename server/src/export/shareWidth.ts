/**
 * How wide each column of a table is: one that would be happy with less than its share gets what it needs, the others
 * share what that leaves, and what nobody needs all get alike. @param wished how wide each would like to be, in the unit
 * of `room`, in which the sum is
 */
export const shareWidth = (wished: readonly number[], room: number): number[] => {
  const columns: number[] = []
  const narrowFirst = [...wished.keys()].toSorted((a, b) => (wished[a] ?? 0) - (wished[b] ?? 0))
  let left = room
  narrowFirst.forEach((at, done) => {
    const width = Math.min(wished[at] ?? 0, left / (wished.length - done))
    columns[at] = width
    left -= width
  })
  return columns.map((width) => width + left / wished.length)
}
