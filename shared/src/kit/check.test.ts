import { describe, expect, it } from 'vitest'
import { checkKit } from './check.ts'
import { wholeSmallKit } from './own/fixtures/smallOwnKit.ts'

/** What is found wrong with the small kit when one place in it holds something else; undefined removes it. */
const faultsWhen = (place: string, value: unknown): string[] => {
  const kit: unknown = wholeSmallKit()
  const keys = place.split('.')
  const last = keys.pop() ?? ''
  const parent = keys.reduce((part, key) => (part as Record<string, unknown>)[key], kit)
  if (value === undefined) delete (parent as Record<string, unknown>)[last]
  else (parent as Record<string, unknown>)[last] = value
  const checked = checkKit(kit)
  return checked.ok ? [] : checked.faults.map(({ place: at, code }) => `${at} ${code}`)
}

describe('a whole kit', () => {
  it('is taken as it is', () => {
    const kit = wholeSmallKit()
    expect(checkKit(wholeSmallKit())).toEqual({ ok: true, kit })
  })

  it.each([
    ['themes.1.name.da', '', 'themes.1.name.da empty'],
    ['themes.1.name.en', 'x'.repeat(23), 'themes.1.name.en word-too-long'],
    ['themes.1.name.en', undefined, 'themes.1.name.en key-missing'],
    ['themes.1.name', 'Trust', 'themes.1.name wrong-kind'],
    ['themes.1.prompt', undefined, 'themes.1.prompt key-missing'],
    ['themes.1.number', 1, 'themes.1.number duplicate'],
    ['themes.1.number', 100, 'themes.1.number too-big'],
    ['themes.1.id', 'Trust', 'themes.1.id bad-id'],
    ['themes.1.category', 'else', 'themes.1.category unresolved'],
    ['themes', [], 'themes too-small'],
    ['focus.max', 3, 'focus out-of-order'],
    ['motto', 'On', 'motto unknown-key'],
    ['source.address', 'javascript:alert(1)', 'source.address bad-address'],
    ['languages', ['da'], 'languages wrong-set'],
    [
      'basedOn',
      { id: 'x', version: '1', name: { da: 'X', en: 'X' }, themes: 0 },
      'basedOn.themes too-small',
    ],
  ])('whose %s is %j is refused there', (place, value, fault) => {
    expect(faultsWhen(place, value)).toEqual([fault])
  })

  it.each([null, [], 'small', 7, undefined])('is not %j', (value) => {
    const checked = checkKit(value)
    expect(!checked.ok && checked.faults.map(({ place }) => place)).toEqual([''])
  })
})
