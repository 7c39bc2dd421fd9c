import type { PriorityMap } from '@firefelt/shared/kit/board.ts'
import { expect, test } from 'vitest'
import { wording as da } from '../i18n/da/wording.ts'
import { placeInBrief, placeInWords, positionInWords, type Wording } from './wording.ts'

const both = (text: string) => ({ da: text, en: text })
const axis = {
  name: both('a'),
  lowEnd: both('l'),
  highEnd: both('h'),
  low: both('÷'),
  line: both('–'),
  high: both('+'),
}
const board: PriorityMap = {
  type: 'priorityMap',
  axes: { success: axis, importance: axis },
  fields: (['Fokusér', 'Hold fast', 'Forstå', 'Overvej'] as const).map((name, index) => ({
    number: ([1, 2, 3, 4] as const)[index] ?? 1,
    name: both(name),
    description: both(''),
    questions: [],
  })),
  beside: [{ id: 'escalation', name: both('Løftes videre'), help: both('') }],
  plenaryQuestions: [],
}
const wording: Wording = { board, language: 'da', texts: { wording: da } }

test.each([
  [0.2, 0.8, '1 Fokusér'],
  [0.9, 0.6, '2 Hold fast'],
  [0.51, 0.1, '3 Forstå'],
  [0, 0, '4 Overvej'],
  [0.5, 0.8, 'På stregen mellem 1 Fokusér og 2 Hold fast'],
  [0.5, 0.2, 'På stregen mellem 4 Overvej og 3 Forstå'],
  [0.2, 0.5, 'På stregen mellem 1 Fokusér og 4 Overvej'],
  [0.7, 0.5, 'På stregen mellem 2 Hold fast og 3 Forstå'],
  [0.5, 0.5, 'Midt på kortet, på begge streger'],
])('success %d, importance %d is »%s«', (success, importance, words) => {
  expect(positionInWords({ success, importance }, wording)).toBe(words)
})

test('what is set aside is told by the name of its list', () => {
  const place = { kind: 'escalation', by: 'a' } as const
  expect(placeInWords(place, wording)).toBe('Sat til side: Løftes videre')
  expect(placeInBrief(place, wording)).toBe('Løftes videre')
})

test('in brief a line is just the line', () => {
  const place = { kind: 'map', success: 0.5, importance: 0.9, by: 'a' } as const
  expect(placeInBrief(place, wording)).toBe('På stregen')
})
