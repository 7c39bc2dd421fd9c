import type { Theme } from '@firefelt/shared/kit/theme.ts'
import { expect, test } from 'vitest'
import { ownEntries, themeEntry, themeGroups } from './themeEntries.ts'

const theme = (id: string, number: number, category?: string): Theme => ({
  id,
  number,
  name: { da: `${id} da`, en: `${id} en` },
  prompt: { da: `${id}?`, en: `${id}? en` },
  ...(category === undefined ? {} : { category }),
})
const category = (id: string) => ({ id, name: { da: `${id} da`, en: `${id} en` } })
const own = new Map(
  ['Årshjul', 'Ærlighed', 'Bemanding'].map((name, index) => [
    `o${index}`,
    { id: `o${index}`, name, author: 'me' },
  ]),
)

test('a kit without categories is one group without a name', () => {
  const groups = themeGroups({ categories: [], themes: [theme('a', 1), theme('b', 2)] }, 'da')
  expect(groups).toEqual([
    {
      id: '',
      name: undefined,
      themes: [
        { id: 'a', number: 1, name: 'a da', prompt: 'a?' },
        { id: 'b', number: 2, name: 'b da', prompt: 'b?' },
      ],
    },
  ])
})

test('categories are headings in their order, empty ones left out, the rest last', () => {
  const kit = {
    categories: [category('x'), category('empty'), category('y')],
    themes: [theme('a', 1, 'y'), theme('b', 2), theme('c', 3, 'x')],
  }
  expect(themeGroups(kit, 'en').map(({ name, themes }) => [name, themes[0]?.id])).toEqual([
    ['x en', 'c'],
    ['y en', 'a'],
    [undefined, 'b'],
  ])
})

test("the participants' own follow the Danish alphabet", () => {
  expect(ownEntries(own, 'da').map(({ name }) => name)).toEqual([
    'Bemanding',
    'Ærlighed',
    'Årshjul',
  ])
})

test('finds a theme of either kind by its id', () => {
  const kit = { categories: [], themes: [theme('a', 1)] }
  expect(themeEntry(kit, own, 'a', 'da')?.prompt).toBe('a?')
  expect(themeEntry(kit, own, 'o2', 'da')).toEqual({ id: 'o2', name: 'Bemanding' })
  expect(themeEntry(kit, own, 'z', 'da')).toBeUndefined()
})
