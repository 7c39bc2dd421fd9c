import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hit } from './hit.ts'
import { mostZoom, onMap, panBy, whole, zoomAt } from './view.ts'

const box = { width: 400, height: 800 }
const at = fc.record({
  x: fc.double({ min: 0, max: 400, noNaN: true }),
  y: fc.double({ min: 0, max: 800, noNaN: true }),
})
const turn = fc.oneof(
  fc.record({ factor: fc.double({ min: 0.2, max: 5, noNaN: true }), at }),
  fc.record({ by: fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer() }) }),
)

it('keeps under the fingers what they took hold of', () => {
  const finger = { x: 300, y: 200 }
  const before = onMap(finger, whole)
  const after = onMap(finger, zoomAt(whole, 2, finger, box))
  expect(after.x).toBeCloseTo(before.x)
  expect(after.y).toBeCloseTo(before.y)
})

it('never shows anything but map, nor more than fourfold', () => {
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 30 }), (turns) => {
      let view = whole
      for (const each of turns) {
        view = 'by' in each ? panBy(view, each.by, box) : zoomAt(view, each.factor, each.at, box)
        expect(view.scale).toBeGreaterThanOrEqual(1)
        expect(view.scale).toBeLessThanOrEqual(mostZoom)
        const topLeft = onMap({ x: 0, y: 0 }, view)
        const bottomRight = onMap({ x: box.width, y: box.height }, view)
        expect(Math.min(topLeft.x, topLeft.y)).toBeGreaterThanOrEqual(-1e-6)
        expect(bottomRight.x).toBeLessThanOrEqual(box.width + 1e-6)
        expect(bottomRight.y).toBeLessThanOrEqual(box.height + 1e-6)
      }
    }),
    { seed: 11, numRuns: 200 },
  )
})

it('comes back to the whole', () => {
  const near = zoomAt(whole, 3, { x: 10, y: 700 }, box)
  expect(zoomAt(near, 1 / 3, { x: 200, y: 20 }, box)).toMatchObject({ scale: 1 })
  expect(onMap({ x: 0, y: 0 }, zoomAt(near, 1 / 4, { x: 200, y: 20 }, box))).toEqual({ x: 0, y: 0 })
})

const card = (id: string, x: number) => ({ id, x, y: 50, width: 80, height: 40 })

it('hits the uppermost card, and with a finger also beside it', () => {
  const cards = [card('under', 50), card('over', 90)]
  expect(hit(cards, { x: 70, y: 50 })?.id).toBe('over')
  expect(hit(cards, { x: 20, y: 50 })?.id).toBe('under')
  expect(hit(cards, { x: 5, y: 50 })).toBeUndefined()
  expect(hit(cards, { x: 5, y: 50 }, 8)?.id).toBe('under')
})
