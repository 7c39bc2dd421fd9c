import type { Box } from './box.ts'

interface Span {
  from: number
  to: number
}

/** What is left of a span when what stands at its ends is kept free. */
const between = ({ from, to }: Span, others: readonly Box[], gap: number): Span => {
  let left = { from, to }
  for (const { y, height } of others) {
    const above = y < (from + to) / 2
    if (above) left = { from: Math.max(left.from, y + height / 2 + gap), to: left.to }
    else left = { from: left.from, to: Math.min(left.to, y - height / 2 - gap) }
  }
  return left
}

/** Each as near where it was as the ones before and after allow. Undefined when they do not fit. */
const settle = (boxes: readonly Box[], { from, to }: Span, gap: number): Box[] | undefined => {
  const total = boxes.reduce((sum, { height }) => sum + height + gap, -gap)
  if (total > to - from) return undefined
  const settled: Box[] = []
  let free = from
  for (const box of boxes) {
    const y = Math.max(free + box.height / 2, box.y)
    settled.push({ ...box, y })
    free = y + box.height / 2 + gap
  }
  let end = to
  for (let index = settled.length - 1; index >= 0; index--) {
    const box = settled[index]
    if (box === undefined) continue
    const y = Math.min(end - box.height / 2, box.y)
    settled[index] = { ...box, y }
    end = y - box.height / 2 - gap
  }
  return settled
}

/**
 * Parts cards of different heights that stand in one column, if they fit in it at all.
 * @param others what they should not cover while there is room: words, or cards on the lines
 */
export const partColumn = (
  cards: readonly Box[],
  span: Span,
  gap: number,
  others: readonly Box[],
): readonly Box[] => {
  const [first] = cards
  if (first === undefined) return cards
  const inWay = others.filter(
    ({ x, width, y }) =>
      Math.abs(x - first.x) < (width + first.width) / 2 && y > span.from && y < span.to,
  )
  const ordered = [...cards].sort((a, b) => a.y - b.y || (a.id < b.id ? -1 : 1))
  return settle(ordered, between(span, inWay, gap), gap) ?? settle(ordered, span, gap) ?? cards
}
