import { paintOnce } from './bitmap.ts'
import { drawCard, drawTag, liftedRect } from './drawCard.ts'
import type { Face } from './face.ts'
import type { Look, Rect } from './frame.ts'
import type { Placeable } from './glide.ts'
import { tilt } from './tilt.ts'

/** What a card in somebody's hand looks like. */
export interface Flight {
  face: Face
  /** Who moves it, in words. */
  tag: string
}

/** A post-it in somebody else's hand. */
export interface FlyingCard extends Placeable {
  element: HTMLCanvasElement
  draw(flight: Flight): void
}

/** What a rectangle covers once it is tilted and enlarged around 0, 0; in whole pixels. */
const tilted = ({ x, y, width, height }: Rect): Rect => {
  const cos = Math.cos(tilt.radians) * tilt.scale
  const sin = Math.sin(tilt.radians) * tilt.scale
  const corners = [x, x + width].flatMap((cx) =>
    [y, y + height].map((cy) => ({ x: cx * cos - cy * sin, y: cx * sin + cy * cos })),
  )
  const xs = corners.map((corner) => corner.x)
  const ys = corners.map((corner) => corner.y)
  const left = Math.floor(Math.min(...xs))
  const top = Math.floor(Math.min(...ys))
  return {
    x: left,
    y: top,
    width: Math.ceil(Math.max(...xs)) - left,
    height: Math.ceil(Math.max(...ys)) - top,
  }
}

/**
 * A bitmap of its own that lies over the canvas. It is painted once, tilted as it is, and moved by whole pixels: so
 * sixty in the air cost the browser a copy each, and no drawing, also on a machine without a graphics card.
 *
 * @param ratio how many pixels to paint for one CSS pixel
 */
export const createFlyingCard = (look: Look, ratio: number): FlyingCard => {
  const element = document.createElement('canvas')
  const { style } = element
  const whole = (pixels: number) => Math.round(pixels * ratio) / ratio
  return {
    element,
    draw: ({ face, tag }) => {
      const { x, y, width, height } = tilted(liftedRect(tag, face, look))
      Object.assign(style, {
        left: `${x}px`,
        top: `${y}px`,
        width: `${width}px`,
        height: `${height}px`,
      })
      const pixels = { width: Math.ceil(width * ratio), height: Math.ceil(height * ratio) }
      paintOnce(element, pixels, (pen) => {
        pen.scale(ratio, ratio)
        pen.translate(-x, -y)
        pen.rotate(tilt.radians)
        pen.scale(tilt.scale, tilt.scale)
        drawCard(pen, face, look, { lifted: true })
        drawTag(pen, tag, face, look)
      })
    },
    position: ({ x, y }) => {
      style.transform = `translate(${whole(x)}px, ${whole(y)}px)`
    },
  }
}
