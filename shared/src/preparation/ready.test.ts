import { expect, it } from 'vitest'
import { sampleControl } from '../control/fixtures/sampleControl.ts'
import { emptyPreparation, type Preparation } from './preparation.ts'
import { isReady, progress } from './ready.ts'

const { kit } = sampleControl()
const answered = { success: 0.25, importance: null, at: 1 }
const whole: Preparation = {
  ...emptyPreparation,
  marks: { goals: answered, trust: answered },
  picks: ['goals'],
}

it('is ready when every mark that the kit asks for is made, and enough is picked', () => {
  expect(isReady(kit, whole)).toBe(true)
  expect(progress(kit, whole)).toEqual({ made: 2, of: 2 })
})

it.each<[string, Partial<Preparation>]>([
  ['nothing is done', emptyPreparation],
  ['a theme is missing', { marks: { goals: answered } }],
  ['an answer is missing', { marks: { ...whole.marks, trust: { ...answered, success: null } } }],
  ['nothing is picked', { picks: [] }],
])('is not ready while %s', (_, bend) => {
  expect(isReady(kit, { ...whole, ...bend })).toBe(false)
})

it('nobody is ready where there is nothing to prepare', () => {
  const { preparation: _, ...without } = kit
  expect(isReady(without, whole)).toBe(false)
  expect(progress(without, whole)).toEqual({ made: 0, of: 0 })
})

it('marks of themes that the kit does not have do not count', () => {
  const marks = { goals: answered, constructor: answered, old: answered }
  expect(progress(kit, { ...whole, marks })).toEqual({ made: 1, of: 2 })
})
