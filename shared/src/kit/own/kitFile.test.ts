import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTheme, removeTheme, writeText } from './edit.ts'
import { smallOwnKit } from './fixtures/smallOwnKit.ts'
import { fromDraft, fromFile, largestFile, toDraft, toFile } from './kitFile.ts'
import { writings } from './ownKit.ts'
import { readyKit } from './readyKit.ts'

const faultsOf = (text: string): string[] => {
  const read = fromFile(text)
  return read.ok ? [] : read.faults.map(({ place, code }) => `${place} ${code}`)
}

/** The small kit's file, with another value at one key of the whole. */
const bent = (change: object): string =>
  JSON.stringify({ ...(JSON.parse(toFile(smallOwnKit()).text) as object), ...change })

describe('a kit saved to a file', () => {
  it('bears its name', () => {
    const own = writeText(smallOwnKit(), { text: 'name' }, 'da', 'Børn og unge')
    expect(toFile(own).name).toBe('boern-og-unge.firefelt-kit.json')
  })

  it('comes back as it was, whole', () => {
    const words = fc.string({ minLength: 1, maxLength: 20 })
    const names = fc.record({ da: words, en: words, writing: fc.constantFrom(...writings) })
    fc.assert(
      fc.property(names, ({ da, en, writing }) => {
        fc.pre(da.trim() !== '' && en.trim() !== '')
        let own = smallOwnKit(writing)
        own = writeText(own, { theme: 'goals', text: 'name' }, 'da', da)
        own = writeText(own, { theme: 'trust', text: 'prompt' }, 'en', en)
        expect(fromFile(toFile(own).text)).toEqual({
          ok: true,
          own: { writing, kit: readyKit(own) },
        })
      }),
      { seed: 20240322, numRuns: 300 },
    )
  })

  it('may begin with a byte order mark', () => {
    expect(fromFile(`\uFEFF${toFile(smallOwnKit()).text}`).ok).toBe(true)
  })

  it.each([
    ['nothing', '', [' not-json']],
    ['no JSON', '{', [' not-json']],
    ['another JSON', '[]', [' not-a-kit']],
    ['a bare kit', JSON.stringify(smallOwnKit().kit), [' not-a-kit']],
    ['a newer file', bent({ version: 2 }), ['version newer-format']],
    ['an older file than any', bent({ version: '1' }), ['version not-a-kit']],
    ['another writing', bent({ writing: 'de' }), ['writing not-allowed']],
    ['no kit', bent({ kit: 7 }), ['kit wrong-kind']],
    ['too much', ' '.repeat(largestFile + 1), [' file-too-large']],
    [
      'a theme without a name',
      toFile(addTheme(smallOwnKit())).text,
      ['name.da', 'name.en', 'prompt.da', 'prompt.en'].map((at) => `kit.themes.2.${at} empty`),
    ],
    [
      'an inherited key',
      toFile(smallOwnKit()).text.replace('"kit": {', '"kit": { "__proto__": { "name": 1 },'),
      ['kit.__proto__ unknown-key'],
    ],
  ])('%s is refused, with its place', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults)
  })

  it('with anything in its place is taken or refused; it never throws', () => {
    const file = toFile(smallOwnKit()).text
    let refused = 0
    fc.assert(
      fc.property(
        fc.nat(file.length),
        fc.nat(40),
        fc.string({ maxLength: 5 }),
        (from, many, put) => {
          const read = fromFile(file.slice(0, from) + put + file.slice(from + many))
          if (!read.ok) refused += 1
        },
      ),
      { seed: 20240322, numRuns: 500 },
    )
    expect(refused).toBeGreaterThan(200)
  })
})

describe('a kit kept while it is written', () => {
  it('comes back as it was, unfinished', () => {
    const own = addTheme(
      writeText(removeTheme(smallOwnKit(), 'goals'), { text: 'name' }, 'da', ' x '),
    )
    expect(fromDraft(JSON.parse(JSON.stringify(toDraft(own))))).toEqual(own)
  })

  it.each([
    ['nothing', null],
    ['another thing', { format: 'x' }],
    ['a damaged kit', { format: 'firefelt-kit', version: 1, writing: 'da', kit: {} }],
  ])('%s is none', (_, json) => {
    expect(() => fromDraft(json)).toThrow(/kept kit/)
  })
})
