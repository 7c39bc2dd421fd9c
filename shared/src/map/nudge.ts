import type { Position } from '../board/place.ts'
import { line } from './fields.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** One press of an arrow, in map widths. */
export const nudgeStep = 0.05

const stepAxis = (value: number, step: number): number => {
  const next = value + step
  const crosses = (value - line) * (next - line) < 0
  return crosses ? line : Math.min(1, Math.max(0, Math.round(next * 10_000) / 10_000))
}

/** Moves a position one step. A step that would cross a line stops on it; steps end at the map's edge. */
export const nudge = ({ success, importance }: Position, direction: Direction): Position => {
  switch (direction) {
    case 'left':
      return { success: stepAxis(success, -nudgeStep), importance }
    case 'right':
      return { success: stepAxis(success, nudgeStep), importance }
    case 'up':
      return { success, importance: stepAxis(importance, nudgeStep) }
    case 'down':
      return { success, importance: stepAxis(importance, -nudgeStep) }
  }
}
