import type { CDPSession, Page } from '@playwright/test'

export interface Point {
  x: number
  y: number
}

/** Fingers on a touch screen, as the browser itself sees them; positions in CSS pixels. */
export interface Fingers {
  down(...points: Point[]): Promise<void>
  /** Moves every finger from where it is to `points`, in small steps. */
  move(...points: Point[]): Promise<void>
  up(): Promise<void>
}

const steps = 6

const between = (from: Point, to: Point, part: number): Point => ({
  x: from.x + (to.x - from.x) * part,
  y: from.y + (to.y - from.y) * part,
})

export const fingersOn = async (page: Page): Promise<Fingers> => {
  const session: CDPSession = await page.context().newCDPSession(page)
  let at: Point[] = []
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  return {
    down: async (...points) => {
      at = points
      await touch('touchStart', points)
    },
    move: async (...points) => {
      const from = at
      for (let step = 1; step <= steps; step++) {
        at = points.map((to, index) => between(from[index] ?? to, to, step / steps))
        await touch('touchMove', at)
      }
    },
    up: async () => {
      await touch('touchEnd', [])
    },
  }
}

/** The middle of an element. */
export const middleOf = (box: { x: number; y: number; width: number; height: number }): Point => ({
  x: box.x + box.width / 2,
  y: box.y + box.height / 2,
})
