import type { Position } from '../board/place.ts'
import { line } from './fields.ts'

/** In pixels; a card's x and y are its middle. */
export interface Size {
  width: number
  height: number
}
export interface Spot {
  id: string
  x: number
  y: number
}

interface Range {
  from: number
  to: number
}
interface Moving extends Spot {
  home: { x: number; y: number }
  xs: Range
  ys: Range
}

const rounds = 80
const gap = 6
const epsilon = 0.5
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

const hold = (value: number, { from, to }: Range): number => Math.min(to, Math.max(from, value))

/** Where a card's middle may be along one axis: whole inside its own side of the line, or exactly on the line. */
const rangeOf = (value: number, length: number, card: number): Range => {
  if (value === line) return { from: length / 2, to: length / 2 }
  const from = value < line ? card / 2 : length / 2 + card / 2
  const to = value < line ? length / 2 - card / 2 : length - card / 2
  return from <= to ? { from, to } : { from: (from + to) / 2, to: (from + to) / 2 }
}

const pixels = (position: Position, map: Size) => ({
  x: position.success * map.width,
  y: (1 - position.importance) * map.height,
})

/** Pushes two cards apart along the axis where they overlap least, as far as each may go. */
const separate = (a: Moving, b: Moving, card: Size): boolean => {
  const overlapX = card.width + gap - Math.abs(a.x - b.x)
  const overlapY = card.height + gap - Math.abs(a.y - b.y)
  if (overlapX <= epsilon || overlapY <= epsilon) return false
  const fixedX = a.xs.from === a.xs.to && b.xs.from === b.xs.to
  const fixedY = a.ys.from === a.ys.to && b.ys.from === b.ys.to
  if (!fixedX && (overlapX / card.width <= overlapY / card.height || fixedY)) {
    const push = (a.x <= b.x ? overlapX : -overlapX) / 2
    a.x = hold(a.x - push, a.xs)
    b.x = hold(b.x + push, b.xs)
  } else if (!fixedY) {
    const push = (a.y <= b.y ? overlapY : -overlapY) / 2
    a.y = hold(a.y - push, a.ys)
    b.y = hold(b.y + push, b.ys)
  }
  return true
}

/**
 * Makes room between post-its, for display only: what somebody meant is never changed. Each card stays
 * inside its field (or on its line) and as near its own spot as the others allow; the same cards always
 * come out the same, in any order given.
 */
export const spread = (
  cards: readonly { id: string; position: Position }[],
  map: Size,
  card: Size,
): Spot[] => {
  const ordered = [...cards].sort((a, b) => (a.id < b.id ? -1 : 1))
  const moving = ordered.map(({ id, position }, index): Moving => {
    const home = pixels(position, map)
    const xs = rangeOf(position.success, map.width, card.width)
    const ys = rangeOf(position.importance, map.height, card.height)
    // Cards on the very same spot need a direction to part in: a spiral by rank, small enough not to be seen.
    const turn = index * goldenAngle
    const x = hold(home.x + Math.cos(turn), xs)
    const y = hold(home.y + Math.sin(turn), ys)
    return { id, x, y, home: { x: hold(home.x, xs), y: hold(home.y, ys) }, xs, ys }
  })
  for (let round = 0; round < rounds; round++) {
    let touched = false
    for (const [index, a] of moving.entries()) {
      for (const b of moving.slice(index + 1)) touched = separate(a, b, card) || touched
    }
    if (!touched) break
  }
  return moving.map(({ id, x, y }) => ({ id, x, y }))
}
