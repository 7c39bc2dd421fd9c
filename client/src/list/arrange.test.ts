import type { Note } from '@firefelt/shared/board/note.ts'
import { placeAt, type Target } from '@firefelt/shared/board/place.ts'
import { expect, it } from 'vitest'
import { arrange } from './arrange.ts'

const note = (id: string, target: Target): Note => ({
  id,
  theme: 'clear-goals',
  sender: 'me',
  author: 'me',
  place: placeAt(target, 'me'),
  removedBy: null,
  reason: '',
})

const beside = [{ id: 'escalation' }, { id: 'parkingLot' }] as const

const told = (notes: readonly Note[]) =>
  arrange(notes, beside).map((section) => [
    section.kind === 'field' ? section.field : section.kind,
    section.notes.map(({ id }) => id),
  ])

it('reads the fields 1, 2, 4, 3, in each from the top, then the lines, then beside the map', () => {
  const notes = [
    note('parked', 'parkingLot'),
    note('line', { success: 0.5, importance: 0.9 }),
    note('low', { success: 0.2, importance: 0.6 }),
    note('high', { success: 0.3, importance: 0.9 }),
    note('three', { success: 0.8, importance: 0.1 }),
    note('four', { success: 0.1, importance: 0.1 }),
  ]
  expect(told(notes)).toEqual([
    [1, ['high', 'low']],
    [2, []],
    [4, ['four']],
    [3, ['three']],
    ['lines', ['line']],
    ['escalation', []],
    ['parkingLot', ['parked']],
  ])
})

it('speaks of the lines only when something stands on them', () => {
  expect(told([]).map(([part]) => part)).toEqual([1, 2, 4, 3, 'escalation', 'parkingLot'])
})
