import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestUnbroken, softHyphen } from '../localized.ts'
import { longestStretch, splitWords } from './splitWords.ts'

const shown = (name: string) => splitWords(name).replaceAll(softHyphen, '|')

describe('long words', () => {
  it.each([
    ['Klare mål', 'Klare mål'],
    ['Medarbejderinddragelse', 'Medarbejderinddragelse'],
    ['Arbejdsmiljørepræsentanter', 'Arbejds|miljørepræsentanter'],
    ['God samarbejdsudvalgskultur', 'God samarbejdsudvalgs|kultur'],
  ])('%s is divided so: %s', (name, expected) => {
    expect(shown(name)).toBe(expected)
  })

  it('any name is read as before, and every stretch of it fits', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 90 }), (name) => {
        const split = splitWords(name)
        expect(split.replaceAll(softHyphen, '')).toBe(name.replaceAll(softHyphen, ''))
        expect(longestUnbroken(split)).toBeLessThanOrEqual(longestStretch)
        expect(splitWords(split)).toBe(split)
      }),
      {
        seed: 20240322,
        numRuns: 500,
        examples: [['x'.repeat(90)], [`ab ${'samarbejds'.repeat(6)}`]],
      },
    )
  })
})
