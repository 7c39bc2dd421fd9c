import type { Size } from '@firefelt/shared/map/box.ts'
import type { Point } from './point.ts'

/** What part of the map is looked at: a place on it is drawn at `place * scale + {x, y}`. Scale 1 shows the whole. */
export interface View extends Point {
  scale: number
}

export const whole: View = { scale: 1, x: 0, y: 0 }
export const mostZoom = 4

const hold = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))

/** Never so far aside that there is anything but map to see. */
const bound = ({ scale, x, y }: View, box: Size): View => ({
  scale,
  x: hold(x, box.width * (1 - scale), 0),
  y: hold(y, box.height * (1 - scale), 0),
})

/** Enlarges (factor > 1) or reduces; what lies under `at` stays there, as far as the edges allow. */
export const zoomAt = (view: View, factor: number, at: Point, box: Size): View => {
  const scale = hold(view.scale * factor, 1, mostZoom)
  const grown = scale / view.scale
  return bound({ scale, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown }, box)
}

export const panBy = (view: View, by: Point, box: Size): View =>
  bound({ ...view, x: view.x + by.x, y: view.y + by.y }, box)

/** From the screen to the map as it lies at scale 1. */
export const onMap = ({ x, y }: Point, view: View): Point => ({
  x: (x - view.x) / view.scale,
  y: (y - view.y) / view.scale,
})

export const isWhole = ({ scale }: View): boolean => scale === 1
