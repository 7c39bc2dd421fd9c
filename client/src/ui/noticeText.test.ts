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

test('what came too late is listed and stays', () => {
  const late = [
    { act: 'note.put', note: 'n1' },
    { act: 'note.move', note: 'n2' },
  ] as const
  const said = noticeText({ kind: 'late', late: [...late] }, da, naming)
  expect(said.stays).toBe(true)
  expect(said.title).toBe('2 ændringer kom for sent')
  expect(said.lines.slice(1)).toEqual([
    '»Klare mål« blev ikke sat på.',
    '»Klare mål« blev stående, hvor den stod.',
  ])
})

test('a reset gives back the words that were not saved', () => {
  const { lines, stays } = noticeText({ kind: 'reset', reasons: ['fordi'] }, en, naming)
  expect(stays).toBe(true)
  expect(lines.at(-1)).toBe('“fordi”')
})
