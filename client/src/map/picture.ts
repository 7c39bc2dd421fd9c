import type { Size } from '@firefelt/shared/map/box.ts'

/** A picture that is painted over and over while something on it moves, and then stands still for long. */
export interface Picture {
  /** Where to paint; null where a browser cannot draw. */
  pen: CanvasRenderingContext2D | null
  /** In CSS pixels, painted with `ratio` pixels to each. What was painted is gone when the size is another. @returns whether it is */
  resize(size: Size, ratio: number): boolean
  /** What was painted is to be seen from the next frame on. */
  show(): void
  remove(): void
}

/** How long nothing must have moved before the picture is kept as a bitmap, in ms. */
const stillAfter = 250

/**
 * Two canvases in one place. One is drawn on, and copied for every frame where there is no graphics card: on a
 * projector six megabytes. So a picture that stands still is handed to the other as a plain bitmap, which costs nothing.
 */
export const createPicture = (parent: Pick<HTMLElement, 'append'>): Picture => {
  const live = document.createElement('canvas')
  const still = document.createElement('canvas')
  const both = [live, still]
  still.hidden = true
  parent.append(live, still)
  let painted = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const settle = async () => {
    const before = painted
    // Browsers of 2021 and before go on with the one.
    const shown = still.getContext('bitmaprenderer')
    if (shown === null || live.width === 0 || live.height === 0) return
    const bitmap = await createImageBitmap(live)
    if (painted !== before) return bitmap.close()
    shown.transferFromImageBitmap(bitmap)
    still.hidden = false
    live.hidden = true
  }
  return {
    pen: live.getContext('2d'),
    resize: ({ width, height }, ratio) => {
      const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)]
      if (live.width === across && live.height === down) return false
      for (const canvas of both) {
        canvas.width = across
        canvas.height = down
        canvas.style.width = `${width}px`
        canvas.style.height = `${height}px`
      }
      return true
    },
    show: () => {
      painted++
      live.hidden = false
      still.hidden = true
      clearTimeout(timer)
      timer = setTimeout(() => void settle().catch(() => undefined), stillAfter)
    },
    remove: () => {
      painted++
      clearTimeout(timer)
      for (const canvas of both) canvas.remove()
    },
  }
}
