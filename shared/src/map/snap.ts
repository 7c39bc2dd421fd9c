import type { Position } from '../board/place.ts'
import { line } from './fields.ts'

/** How near a line (in map widths) a drag must come to be drawn onto it. */
export const snapDistance = 0.02

const snapAxis = (value: number): number => (Math.abs(value - line) <= snapDistance ? line : value)

/** Draws a position that is nearly on a line onto it: the line can be meant, not only hit by luck. */
export const snap = ({ success, importance }: Position): Position => ({
  success: snapAxis(success),
  importance: snapAxis(importance),
})
