import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkKit } from '../check.ts'
import { addTheme, mostThemes, moveTheme, removeTheme, writeText } from './edit.ts'
import { smallOwnKit, wholeSmallKit } from './fixtures/smallOwnKit.ts'
import { makeOwnKit, type OwnKit } from './ownKit.ts'
import { readyKit } from './readyKit.ts'

const order = ({ kit }: OwnKit): string[] => kit.themes.map(({ id, number }) => `${number} ${id}`)

describe('an own kit', () => {
  it('begins as the kit it was made from, which it names', () => {
    const base = wholeSmallKit()
    const { kit } = makeOwnKit(base)
    expect(kit.basedOn).toEqual({ id: 'small', version: '1.0.0', name: base.name, themes: 2 })
    expect(kit.id).toMatch(/^small-da-vores-udgave-[0-9a-z]{6}$/)
    expect(kit.source).toEqual(base.source)
    expect({ ...kit, id: base.id, name: base.name, basedOn: undefined }).toEqual({
      ...base,
      basedOn: undefined,
    })
  })

  it('made from an own kit names the first of them', () => {
    const again = makeOwnKit(smallOwnKit().kit)
    expect(again.kit.basedOn?.id).toBe('small')
    expect(again.kit.name).toEqual(smallOwnKit().kit.name)
  })

  it('keeps a name within its length', () => {
    const name = { da: 'x'.repeat(55), en: 'y' }
    expect(makeOwnKit({ ...wholeSmallKit(), name }).kit.name).toEqual({
      da: name.da,
      en: 'y (our version)',
    })
  })
})

describe('themes', () => {
  it('are added at the end, numbered', () => {
    expect(order(addTheme(smallOwnKit(), 'calm'))).toEqual(['1 goals', '2 trust', '3 calm'])
  })

  it('are no more than two digits can number', () => {
    let own = smallOwnKit()
    for (let count = 0; count < 120; count++) own = addTheme(own)
    expect(own.kit.themes).toHaveLength(mostThemes)
  })

  it('are removed, and the rest renumbered; the last one stays', () => {
    const one = removeTheme(smallOwnKit(), 'goals')
    expect(order(one)).toEqual(['1 trust'])
    expect(removeTheme(one, 'trust')).toBe(one)
  })

  it('are moved, at most to an end', () => {
    const own = addTheme(smallOwnKit(), 'calm')
    expect(order(moveTheme(own, 'calm', -1))).toEqual(['1 goals', '2 calm', '3 trust'])
    expect(order(moveTheme(own, 'goals', 9))).toEqual(['1 trust', '2 calm', '3 goals'])
    expect(order(moveTheme(own, 'goals', -1))).toEqual(order(own))
    expect(moveTheme(own, 'nothing', 1)).toBe(own)
  })

  it('are rewritten in one language, and the other stays', () => {
    const own = writeText(smallOwnKit(), { theme: 'trust', text: 'name' }, 'da', 'Tillid')
    expect(own.kit.themes[1]?.name).toEqual({ da: 'Tillid', en: 'Trust en' })
    expect(own.kit.themes[0]).toEqual(smallOwnKit().kit.themes[0])
  })

  it('rewritten where one language alone is written are read so in both', () => {
    const own = writeText(smallOwnKit('da'), { theme: 'trust', text: 'name' }, 'da', 'Tillid')
    expect(own.kit.themes[1]?.name).toEqual({ da: 'Tillid', en: '' })
    expect(readyKit(own).themes[1]?.name).toEqual({ da: 'Tillid', en: 'Tillid' })
    expect(readyKit(own).themes[0]?.name.en).toBe('Goals en')
  })

  it('can be edited at will: numbers run from 1, and the kit holds once new themes are written', () => {
    const act = fc.record({
      kind: fc.constantFrom('add', 'remove', 'move'),
      at: fc.nat(9),
      by: fc.integer({ min: -9, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let own = smallOwnKit()
        for (const { kind, at, by } of acts) {
          const id = own.kit.themes[at % own.kit.themes.length]?.id ?? ''
          if (kind === 'remove') own = removeTheme(own, id)
          else if (kind === 'move') own = moveTheme(own, id, by)
          else {
            own = addTheme(own)
            const theme = own.kit.themes.at(-1)?.id ?? ''
            own = writeText(own, { theme, text: 'name' }, 'da', 'Ro')
            own = writeText(own, { theme, text: 'prompt' }, 'en', 'Calm?')
          }
        }
        expect(own.kit.themes.map(({ number }) => number)).toEqual(
          own.kit.themes.map((_, at) => at + 1),
        )
        expect(checkKit(readyKit(own))).toMatchObject({ ok: true })
      }),
      { seed: 20240322, numRuns: 200 },
    )
  })
})
