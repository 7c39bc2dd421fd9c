import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { positionSchema } from '../board/place.ts'
import { centreOf, fieldOf, fieldsInReadingOrder, line } from './fields.ts'
import { type Direction, nudge, nudgeStep } from './nudge.ts'
import { inReadingOrder } from './readingOrder.ts'
import { snap, snapDistance } from './snap.ts'

const axis = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, line, 1))
const position = fc.record({ success: axis, importance: axis })
const direction = fc.constantFrom<Direction>('left', 'right', 'up', 'down')

describe('fields', () => {
  it('each holds its own centre', () => {
    expect(fieldsInReadingOrder.map((field) => fieldOf(centreOf(field)))).toEqual([1, 2, 4, 3])
  })
  it('end at the lines, where a theme belongs to none', () => {
    expect(fieldOf({ success: line, importance: 0.9 })).toBeUndefined()
    expect(fieldOf({ success: 0.1, importance: line })).toBeUndefined()
  })
})

describe('snap', () => {
  it('draws onto a line what is near it, and leaves the rest', () => {
    fc.assert(
      fc.property(position, (from) => {
        const to = snap(from)
        for (const key of ['success', 'importance'] as const) {
          const near = Math.abs(from[key] - line) <= snapDistance
          expect(to[key]).toBe(near ? line : from[key])
        }
      }),
      { seed: 7 },
    )
  })
})

describe('nudge', () => {
  it('stays on the map', () => {
    fc.assert(
      fc.property(position, direction, (from, to) => {
        expect(positionSchema.safeParse(nudge(from, to)).success).toBe(true)
      }),
      { seed: 7 },
    )
  })
  it('stops on a line that it would cross', () => {
    expect(nudge({ success: 0.48, importance: 0.5 }, 'right').success).toBe(line)
    expect(nudge({ success: line, importance: 0.5 }, 'right').success).toBe(line + nudgeStep)
  })
  it('reaches the other field from any place, never skipping the line', () => {
    fc.assert(
      fc.property(position, (from) => {
        let at = from
        const seen: number[] = []
        for (let press = 0; press < 25; press++) {
          at = nudge(at, 'right')
          seen.push(at.success)
        }
        expect(at.success).toBe(1)
        if (from.success < line) expect(seen).toContain(line)
      }),
      { seed: 7 },
    )
  })
})

describe('reading order', () => {
  it('goes by field, then from the top, then from the left; lines last', () => {
    const at = (id: string, success: number, importance: number) => ({
      id,
      position: { success, importance },
    })
    const items = [
      at('line', 0.5, 0.9),
      at('3', 0.9, 0.1),
      at('4', 0.1, 0.1),
      at('1 low', 0.1, 0.6),
      at('1 right', 0.3, 0.8),
      at('1 left', 0.1, 0.8),
      at('2', 0.6, 0.6),
    ]
    expect(inReadingOrder(items).map(({ id }) => id)).toEqual([
      '1 left',
      '1 right',
      '1 low',
      '2',
      '4',
      '3',
      'line',
    ])
  })
})
