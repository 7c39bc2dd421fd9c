import type { FilledSheet } from '@firefelt/shared/board/filledSheets.ts'
import { describe, expect, it } from 'vitest'
import { shownSheets } from './shownSheets.ts'

const sheet = (id: string, words: string): FilledSheet => ({
  id,
  form: 'agreement',
  theme: 'goals',
  author: 'p1',
  removedBy: null,
  answers: {
    what: { id: `${id}-0`, sheet: id, field: 'what', author: 'p1', chosen: null, words },
  },
})
const shown = (sheets: readonly FilledSheet[], ...own: string[]) =>
  shownSheets(sheets, new Set(own)).map(({ id }) => id)

describe('the sheets of a form that stand on a screen', () => {
  it('are all that hold something', () => {
    expect(shown([sheet('a', ''), sheet('b', 'to timer'), sheet('c', 'tre')])).toEqual(['b', 'c'])
  })

  it('are the first when none does, and none when there are none', () => {
    expect(shown([sheet('a', ' '), sheet('b', '')])).toEqual(['a'])
    expect(shown([])).toEqual([])
  })

  it('hold what was written here, also when it is emptied', () => {
    expect(shown([sheet('a', 'en'), sheet('b', '')], 'b')).toEqual(['a', 'b'])
    expect(shown([sheet('a', ''), sheet('b', '')], 'b')).toEqual(['b'])
  })
})
