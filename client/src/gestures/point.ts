/** In CSS pixels from the top left of what is touched. */
export interface Point {
  x: number
  y: number
}

export const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)

export const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y })
