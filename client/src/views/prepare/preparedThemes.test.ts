import { sampleControl } from '@firefelt/shared/control/fixtures/sampleControl.ts'
import { expect, it } from 'vitest'
import { bySpot, preparedThemes } from './preparedThemes.ts'

const { kit } = sampleControl()
const mark = (success: number | null, importance: number | null) => ({ success, importance, at: 1 })

it('a theme lies where its two marks put it, and nowhere with one', () => {
  const marks = { goals: mark(0.25, 0.75), trust: mark(0.5, null) }
  const themes = preparedThemes(kit, { marks, picks: ['trust'] }, 'da')
  expect(themes.map(({ theme, position, picked }) => [theme.id, position, picked])).toEqual([
    ['trust', undefined, true],
    ['goals', { success: 0.25, importance: 0.75 }, false],
  ])
})

it('themes are told field by field, then on the lines, then without a place', () => {
  const spots = (goals: ReturnType<typeof mark>, trust: ReturnType<typeof mark>) =>
    bySpot(preparedThemes(kit, { marks: { goals, trust }, picks: [] }, 'da')).map(
      ({ spot, themes }) => [spot, ...themes.map(({ theme }) => theme.id)],
    )
  expect(spots(mark(0.75, 0.25), mark(0.25, 0.25))).toEqual([
    [4, 'trust'],
    [3, 'goals'],
  ])
  expect(spots(mark(0.5, 0.75), mark(0.25, 0.75))).toEqual([
    [1, 'trust'],
    ['line', 'goals'],
  ])
  expect(spots(mark(null, 0.75), mark(0.5, 0.5))).toEqual([
    ['line', 'trust'],
    ['none', 'goals'],
  ])
})
