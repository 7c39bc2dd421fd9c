import { softHyphen } from '@firefelt/shared/kit/localized.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardLines } from './cardLines.ts'

/** Ten pixels a letter. */
const measure = (text: string) => [...text].length * 10

describe('the lines of a post-it', () => {
  it('break between words', () => {
    expect(cardLines('Læring af fejl', 100, measure)).toEqual(['Læring af', 'fejl'])
  })
  it('break at a soft hyphen, which then shows, and nowhere else', () => {
    const name = `Grænser for ledelses${softHyphen}opgaven`
    expect(cardLines(name, 110, measure)).toEqual(['Grænser for', 'ledelses-', 'opgaven'])
    expect(cardLines(name, 300, measure)).toEqual(['Grænser for ledelsesopgaven'])
  })
  it('break after a hyphen that is written', () => {
    expect(cardLines('HR-afdelingen', 120, measure)).toEqual(['HR-', 'afdelingen'])
  })
  it('break anywhere as a last resort, into equal parts', () => {
    expect(cardLines('speciallæge', 100, measure)).toEqual(['specia-', 'llæge'])
  })
  it('are all narrow enough, and lose nothing', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'é', 'ø', 'W', '-', ' ', softHyphen, '7'),
      maxLength: 40,
    })
    const bare = (text: string) => text.replaceAll(/[\s\u00AD-]/gu, '')
    fc.assert(
      fc.property(letters, fc.integer({ min: 30, max: 300 }), (text, width) => {
        const lines = cardLines(text, width, measure)
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width)
        expect(bare(lines.join(''))).toBe(bare(text))
      }),
      { seed: 5, numRuns: 500 },
    )
  })
})
