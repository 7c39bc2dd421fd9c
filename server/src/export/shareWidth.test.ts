import { expect, it } from 'vitest'
import { shareWidth } from './shareWidth.ts'

it('gives a narrow column what it needs, and the wide ones the rest alike', () => {
  expect(shareWidth([10, 500, 900], 110)).toEqual([10, 50, 50])
  expect(shareWidth([500, 30, 10], 100)).toEqual([60, 30, 10])
})

it('shares out what nobody needs', () => {
  expect(shareWidth([10, 20], 50)).toEqual([20, 30])
})
