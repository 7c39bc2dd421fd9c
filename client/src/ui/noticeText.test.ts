import { expect, test } from 'vitest'
import { common as da } from '../i18n/da/common.ts'
import { writtenText } from '../i18n/dayText.ts'
import { common as en } from '../i18n/en/common.ts'
import { noticeText } from './noticeText.ts'

const naming = {
  who: () => 'Deltager 4',
  theme: () => 'Klare mål',
  written: (words: string) => writtenText(words, 'en'),
}

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

test('a day that was not saved is given back as people write it, and what only looks like one as it was', () => {
  const reasons = ['2026-03-02', '2026-02-30']
  const { lines } = noticeText({ kind: 'reset', reasons }, en, naming)
  expect(lines.slice(-2)).toEqual(['“2 March 2026”', '“2026-02-30”'])
})

test('a board that takes no more says so', () => {
  const { lines } = noticeText({ kind: 'reset', reasons: [], isFull: true }, da, naming)
  expect(lines).toEqual([
    'Der er ikke plads til mere. Det sidste, der blev gjort her, blev ikke gemt.',
  ])
})
