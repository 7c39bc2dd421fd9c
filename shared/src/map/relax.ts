import type { Box } from './box.ts'
import { forNear } from './grid.ts'

/** Where a card's middle may be along one axis, in pixels. */
export interface Range {
  from: number
  to: number
}
/** A card on its way to its spot, and where it may go. */
export interface Moving extends Box {
  xs: Range
  ys: Range
}

/** Left free between two cards, in pixels. */
export const gap = 6
const epsilon = 0.5
/** The part of a card that may stay covered before its field is put in rows. */
const forgiven = 0.1

/** A crowd gets fewer rounds: what is not parted by then never will be, and a phone must keep up. */
const roundsFor = (count: number): number => Math.round(Math.min(80, Math.max(12, 6_000 / count)))

export const hold = (value: number, { from, to }: Range): number =>
  Math.min(to, Math.max(from, value))

/** Pushes two cards apart along one axis, as far as each may go; what one cannot go the other goes for it. */
const part = (a: Moving, b: Moving, axis: 'x' | 'y', overlap: number): void => {
  const range = axis === 'x' ? 'xs' : 'ys'
  const [low, high] = a[axis] <= b[axis] ? [a, b] : [b, a]
  const before = high[axis] - low[axis]
  low[axis] = hold(low[axis] - overlap / 2, low[range])
  high[axis] = hold(high[axis] + overlap / 2, high[range])
  const left = overlap - (high[axis] - low[axis] - before)
  if (left <= epsilon) return
  high[axis] = hold(high[axis] + left, high[range])
  low[axis] = hold(low[axis] - (overlap - (high[axis] - low[axis] - before)), low[range])
}

/** How far apart two cards can get along one axis, in pixels. */
const most = (a: Moving, b: Moving, axis: 'x' | 'y'): number => {
  const range = axis === 'x' ? 'xs' : 'ys'
  return a[axis] <= b[axis] ? b[range].to - a[range].from : a[range].to - b[range].from
}

/** Parts two cards along the axis where they overlap least, if there is room that way. True when they overlapped. */
const separate = (a: Moving, b: Moving): boolean => {
  const width = (a.width + b.width) / 2
  const height = (a.height + b.height) / 2
  const overlapX = width + gap - Math.abs(a.x - b.x)
  const overlapY = height + gap - Math.abs(a.y - b.y)
  if (overlapX <= epsilon || overlapY <= epsilon) return false
  const roomX = most(a, b, 'x') >= width
  const roomY = most(a, b, 'y') >= height
  const across = overlapX / width <= overlapY / height
  if (roomX && (across || !roomY)) part(a, b, 'x', overlapX)
  else if (roomY) part(a, b, 'y', overlapY)
  return true
}

/** Pushes cards apart in turn until none covers another, or no more can be done. Moves what it is given. */
export const relax = (moving: Moving[]): void => {
  let touched = true
  for (let round = roundsFor(moving.length); touched && round > 0; round--) {
    touched = false
    forNear(moving, gap, (a, b) => {
      if (separate(a, b)) touched = true
    })
  }
}

const covered = (a: number, aLength: number, b: number, bLength: number): number =>
  Math.min(1, ((aLength + bLength) / 2 - Math.abs(a - b)) / Math.min(aLength, bLength))

/** The cards that still cover more of each other than a reader forgives. */
export const jammed = (moving: readonly Moving[]): Set<Moving> => {
  const found = new Set<Moving>()
  forNear(moving, 0, (a, b) => {
    const x = covered(a.x, a.width, b.x, b.width)
    const y = covered(a.y, a.height, b.y, b.height)
    if (x > 0 && y > 0 && x * y > forgiven) found.add(a).add(b)
  })
  return found
}
