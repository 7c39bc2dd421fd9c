import type { Position } from '@firefelt/shared/board/place.ts'

/** A point on the screen, in px. */
export interface Point {
  x: number
  y: number
}

/** The grid's size on the screen, in px. */
export interface Size {
  width: number
  height: number
}

const hold = (value: number): number => Math.min(1, Math.max(0, value))

/** How far a finger may slip and still only tap, in px. */
export const slip = 6

export const isDrag = (from: Point, to: Point): boolean =>
  Math.hypot(to.x - from.x, to.y - from.y) > slip

/** Where a post-it is that was lifted at `from` and is now held at `to`: it follows by as much as the finger moved. */
export const draggedTo = (start: Position, from: Point, to: Point, grid: Size): Position => ({
  success: hold(start.success + (to.x - from.x) / grid.width),
  importance: hold(start.importance - (to.y - from.y) / grid.height),
})
