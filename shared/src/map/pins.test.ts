import { expect, it } from 'vitest'
import { pinsOf } from './pins.ts'

const note = (id: string, theme: string, success: number, importance: number) => ({
  id,
  theme,
  position: { success, importance },
})

it('puts one pin a theme in the middle of its post-its', () => {
  const notes = [note('a', 'maal', 0, 1), note('b', 'tillid', 0.5, 0.5), note('c', 'maal', 1, 0.5)]
  expect(pinsOf(notes)).toEqual([
    { theme: 'maal', notes: ['a', 'c'], position: { success: 0.5, importance: 0.75 } },
    { theme: 'tillid', notes: ['b'], position: { success: 0.5, importance: 0.5 } },
  ])
})

it('has none on an empty map', () => {
  expect(pinsOf([])).toEqual([])
})
