import { expect, it } from 'vitest'
import { histogram } from './histogram.ts'

it('tells the time that a share of all stay within', () => {
  const times = histogram()
  for (let ms = 1; ms <= 100; ms++) times.add(ms)
  expect([0.5, 0.95, 1].map(times.quantile)).toEqual([50, 95, 100])
  times.add(1_000_000)
  expect(times.quantile(1)).toBe(30_000)
})

it('knows nothing of nothing', () => {
  const times = histogram()
  times.add(3)
  times.clear()
  expect(times.quantile(0.5)).toBeNaN()
  expect(times.count()).toBe(0)
})
