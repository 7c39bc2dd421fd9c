import { describe, expect, it } from 'vitest'
import { longestUnbroken, textFault, textIn, visibleLength } from './localized.ts'

describe('a text', () => {
  it('is read in one language', () => {
    expect(textIn({ da: 'Klare mål', en: 'Clear goals' }, 'en')).toBe('Clear goals')
  })

  it('counts what the reader sees, so no soft hyphens', () => {
    expect(visibleLength('ledelses\u00ADopgaven')).toBe(15)
    expect(visibleLength('å🙂')).toBe(2)
  })

  it('can break at spaces, hyphens and soft hyphens', () => {
    expect(longestUnbroken('Grænser for ledelses\u00ADopgaven')).toBe(8)
    expect(longestUnbroken('post-it')).toBe(4)
  })

  const limits = { max: 30, unbroken: 22 }
  it.each([
    ['', { code: 'empty' }],
    [' \u00AD', { code: 'empty' }],
    [' Klare mål', { code: 'untrimmed' }],
    ['Klare mål\n', { code: 'untrimmed' }],
    ['x '.repeat(15) + 'x', { code: 'too-long', limit: 30, actual: 31 }],
    ['x'.repeat(23), { code: 'word-too-long', limit: 22, actual: 23 }],
  ])('%j is refused', (text, fault) => {
    expect(textFault(text, limits)).toEqual(fault)
  })

  it.each(['x'.repeat(22), `${'x'.repeat(22)}\u00AD${'x'.repeat(8)}`])('%j fits', (text) => {
    expect(textFault(text, limits)).toBeUndefined()
  })
})
