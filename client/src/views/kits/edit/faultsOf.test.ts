import { addTheme, writeText } from '@firefelt/shared/kit/own/edit.ts'
import { smallOwnKit } from '@firefelt/shared/kit/own/fixtures/smallOwnKit.ts'
import type { OwnKit } from '@firefelt/shared/kit/own/ownKit.ts'
import { expect, it } from 'vitest'
import { faultsOf, fieldKey } from './faultsOf.ts'

const found = (own: OwnKit): string[] =>
  faultsOf(own).map(({ at, language, fault }) => `${fieldKey(at, language)}: ${fault.code}`)

it('finds nothing in a kit just begun', () => {
  expect(found(smallOwnKit())).toEqual([])
})

it('asks for each text of a new theme once, in the language written', () => {
  expect(found(addTheme(smallOwnKit(), 'ro'))).toEqual(['ro name da: empty', 'ro prompt da: empty'])
  expect(found(addTheme(smallOwnKit('en'), 'ro'))).toEqual([
    'ro name en: empty',
    'ro prompt en: empty',
  ])
})

it('finds a fault where it was written, not where it is filled in', () => {
  const long = writeText(smallOwnKit(), { theme: 'goals', text: 'name' }, 'en', 'x'.repeat(23))
  const alone = writeText(long, { theme: 'goals', text: 'name' }, 'da', '')
  expect(found(alone)).toEqual(['goals name en: word-too-long'])
})

it('finds faults in the order of the fields', () => {
  let own = addTheme(smallOwnKit(), 'ro')
  own = writeText(own, { text: 'name' }, 'da', 'x'.repeat(61))
  own = writeText(own, { text: 'purpose' }, 'en', 'x'.repeat(221))
  expect(found(own).map((one) => one.split(':')[0])).toEqual([
    ' name da',
    ' purpose en',
    'ro name da',
    'ro prompt da',
  ])
})
