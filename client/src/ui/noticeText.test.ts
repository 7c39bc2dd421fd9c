import { expect, test } from 'vitest'
import { common as da } from '../i18n/da/common.ts'
import { common as en } from '../i18n/en/common.ts'
import { noticeText } from './noticeText.ts'

const naming = { who: () => 'Deltager 4', theme: () => 'Klare mål' }

test('names who moved which post-it', () => {
  expect(noticeText({ kind: 'movedByOther', note: 'n', by: 'p' }, da, naming)).toEqual({
    title: 'Deltager 4 flyttede »Klare mål«.',
    lines: [],
    stays: false,
  })
})

test('a reset gives back the words that were not saved', () => {
  const { lines, stays } = noticeText({ kind: 'reset', reasons: ['fordi'] }, en, naming)
  expect(stays).toBe(true)
  expect(lines.at(-1)).toBe('“fordi”')
})

test('a board that takes no more says so', () => {
  const { lines } = noticeText({ kind: 'reset', reasons: [], isFull: true }, da, naming)
  expect(lines).toEqual([
    'Der er ikke plads til mere. Det sidste, der blev gjort her, blev ikke gemt.',
  ])
})
