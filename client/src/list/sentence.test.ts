import { placeAt, type Target } from '@firefelt/shared/board/place.ts'
import { assembleKit } from '@firefelt/shared/kit/assemble.ts'
import { mapField } from '@firefelt/shared/kit/board.ts'
import { smallKit } from '@firefelt/shared/kit/fixtures/smallKit.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { expect, it } from 'vitest'
import { da } from '../i18n/da.ts'
import { en } from '../i18n/en.ts'
import type { Heard } from './heard.ts'
import { sentence, type Telling } from './sentence.ts'

const { kit: structure, ...words } = smallKit()
const assembled = assembleKit(structure, words)
if (!assembled.ok) throw new Error('the fixture is no kit')
const { board } = assembled.kit

const tellingIn = (language: 'da' | 'en'): Telling => {
  const texts = language === 'da' ? da : en
  return {
    wording: { board, language, texts },
    texts: texts.list.heard,
    who: (id) => id,
    theme: (note) => `»${note}«`,
  }
}
const placed = (note: string, target: Target): Heard => ({
  kind: 'placed',
  note,
  by: 'Bord 2',
  place: placeAt(target, 'Bord 2'),
})
const one = `1 ${textIn(mapField(board, 1).name, 'da')}`
const two = `2 ${textIn(mapField(board, 2).name, 'da')}`

it('tells the first in full and counts the others', () => {
  const first = placed('a', { success: 0.2, importance: 0.8 })
  const removed: Heard = { kind: 'removed', note: 'b', by: 'Bord 3' }
  const telling = tellingIn('da')
  expect(sentence([first], telling)).toBe(`Bord 2 satte »a« i ${one}.`)
  expect(sentence([first, removed], telling)).toBe(`Bord 2 satte »a« i ${one}. 1 anden ændring.`)
  expect(sentence([removed, first, placed('c', 'escalation'), first], telling)).toBe(
    'Bord 3 tog »b« ned. 3 andre ændringer.',
  )
})

it.each<[Target, string]>([
  [{ success: 0.5, importance: 0.8 }, `Bord 2 satte »a« på stregen mellem ${one} og ${two}.`],
  [{ success: 0.5, importance: 0.5 }, 'Bord 2 satte »a« midt på kortet.'],
])('tells a place on a line: %o', (target, said) => {
  expect(sentence([placed('a', target)], tellingIn('da'))).toBe(said)
})

it('tells what was set aside, and a reason, in English too', () => {
  const [list] = board.beside
  if (list === undefined) throw new Error('the fixture has nothing beside the map')
  expect(sentence([placed('a', list.id)], tellingIn('en'))).toBe(
    `Bord 2 set »a« aside: ${textIn(list.name, 'en')}.`,
  )
  expect(sentence([{ kind: 'reason', note: 'a' }], tellingIn('en'))).toBe(
    'The reason on »a« has changed.',
  )
})

it('says nothing of nothing', () => {
  expect(sentence([], tellingIn('da'))).toBe('')
})
