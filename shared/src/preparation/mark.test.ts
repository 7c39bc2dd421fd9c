import { expect, it } from 'vitest'
import { degreeOf, degrees, markedPosition, markSchema, valueOf } from './mark.ts'

it('a mark lies in the middle of its half, or on the line', () => {
  expect(degrees.map(valueOf)).toEqual([0.25, 0.5, 0.75])
  for (const degree of degrees) expect(degreeOf(valueOf(degree))).toBe(degree)
  expect([degreeOf(0.499), degreeOf(0.501)]).toEqual(['low', 'high'])
})

it('a theme has a place once both questions are answered', () => {
  expect(markedPosition({ success: 0.25, importance: 0.75, at: 1 })).toEqual({
    success: 0.25,
    importance: 0.75,
  })
  expect(markedPosition({ success: 0.25, importance: null, at: 1 })).toBeUndefined()
  expect(markedPosition({ success: null, importance: 0.5, at: 1 })).toBeUndefined()
})

it.each([
  { success: 2, importance: 0, at: 1 },
  { success: 0, importance: -0.1, at: 1 },
  { success: 0, importance: 0, at: 1.5 },
  { success: 0, at: 1 },
])('%j is no mark', (sent) => {
  expect(markSchema.safeParse(sent).success).toBe(false)
})
