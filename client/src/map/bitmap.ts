import type { Size } from '@firefelt/shared/map/box.ts'
import type { Pen } from './paper.ts'

/**
 * Paints a canvas that is not painted again soon. As a plain bitmap it costs a frame nothing while it stands still;
 * a canvas that can be drawn on is copied for every frame where there is no graphics card.
 *
 * @param size in the canvas's own pixels
 */
export const paintOnce = (
  element: HTMLCanvasElement,
  { width, height }: Size,
  draw: (pen: Pen) => void,
): void => {
  element.width = width
  element.height = height
  if (typeof OffscreenCanvas === 'undefined') {
    // Browsers of 2022 and before.
    const pen = element.getContext('2d')
    if (pen !== null) draw(pen)
    return
  }
  const paper = new OffscreenCanvas(width, height)
  const pen = paper.getContext('2d')
  if (pen === null) return
  draw(pen)
  element.getContext('bitmaprenderer')?.transferFromImageBitmap(paper.transferToImageBitmap())
}
