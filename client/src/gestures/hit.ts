import type { Box } from '@firefelt/shared/map/box.ts'
import type { Point } from './point.ts'

/** How far from a box a point lies; 0 inside it. */
const away = ({ x, y }: Point, box: Box): number =>
  Math.hypot(
    Math.max(0, Math.abs(x - box.x) - box.width / 2),
    Math.max(0, Math.abs(y - box.y) - box.height / 2),
  )

/**
 * The box under a point, without asking a canvas: the last of those that hold it, since later ones lie on top;
 * else the nearest within `slop` pixels, since a finger is broader than a mouse.
 */
export const hit = <Item extends Box>(
  boxes: readonly Item[],
  point: Point,
  slop = 0,
): Item | undefined => {
  let best: Item | undefined
  let least = slop
  for (const box of boxes) {
    const far = away(point, box)
    if (far <= least) {
      best = box
      least = far
    }
  }
  return best
}
