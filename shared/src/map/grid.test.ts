import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Box } from './box.ts'
import { forNear } from './grid.ts'

const boxes = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: 900 }),
      y: fc.integer({ min: 0, max: 500 }),
      width: fc.integer({ min: 10, max: 130 }),
      height: fc.integer({ min: 10, max: 90 }),
    }),
    { maxLength: 60 },
  )
  .map((all) => all.map((box, index): Box => ({ ...box, id: `${index}` })))

const touch = (a: Box, b: Box, gap: number) =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap &&
  Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap

it('finds every pair that touches, each once', () => {
  fc.assert(
    fc.property(boxes, (all) => {
      const found = new Set<string>()
      forNear(all, 6, (a, b) => {
        const pair = `${a.id} ${b.id}`
        expect(found.has(pair)).toBe(false)
        found.add(pair)
      })
      for (const [index, b] of all.entries()) {
        for (const a of all.slice(0, index)) {
          if (touch(a, b, 6)) expect(found.has(`${a.id} ${b.id}`)).toBe(true)
        }
      }
    }),
    { seed: 7, numRuns: 80 },
  )
})
