import { expect, it } from 'vitest'
import { kits } from '../../i18n/da/kits.ts'
import { placeInWords } from './placeInWords.ts'

it.each([
  ['kit.themes.2.name.da', 'Tema 3, navn, dansk'],
  ['kit.themes.0.prompt.en', 'Tema 1, spørgsmål, engelsk'],
  ['kit.themes.9.number', 'Tema 10, nummer'],
  ['kit.purpose.en', 'Formål, engelsk'],
  ['kit.name', 'Navn'],
  ['kit.sessions.0.name.da', undefined],
  ['kit.themes.0.constructor', undefined],
  ['kit.themes', undefined],
  ['version', undefined],
  ['', undefined],
])('%j is %j', (place, words) => {
  expect(placeInWords(place, kits.load.places)).toBe(words)
})
