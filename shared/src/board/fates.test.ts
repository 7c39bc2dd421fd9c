import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fateIds } from '../kit/beside.ts'
import type { Choice } from './choice.ts'
import {
  choiceFor,
  crowdsTop,
  fateOf,
  themesPutUp,
  themesWithFate,
  themesWithoutFate,
} from './fates.ts'
import type { Note } from './note.ts'
import { placeAt, type Target } from './place.ts'

const note = (theme: string, target: Target, removedBy: string | null = null): Note => ({
  id: `${theme}-n`,
  theme,
  sender: 'p1',
  author: 'p1',
  place: placeAt(target, 'p1'),
  removedBy,
  reason: '',
})
const choice = (id: string, theme: string, fate: Choice['fate']): Choice => ({
  id,
  theme,
  author: 'facilitator',
  fate,
  place: null,
  to: '',
  bringer: '',
})
const top = { success: 0.2, importance: 0.8 }
const line = { success: 0.2, importance: 0.5 }

describe('the fates of themes', () => {
  const notes = [
    note('a', top),
    note('b', 'parkingLot'),
    note('c', top),
    note('c', 'escalation'),
    note('d', top),
    note('e', top, 'p1'),
  ]
  const choices = [choice('x', 'a', 'focus'), choice('y', 'd', null), choice('z', 'f', 'later')]

  it('are what was decided, else what all post-its beside the map say', () => {
    const fates = ['a', 'b', 'c', 'd', 'f'].map((theme) => fateOf(notes, choices, theme))
    expect(fates).toEqual(['focus', 'parkingLot', null, null, 'later'])
    expect(fateOf(notes, [choice('x', 'b', 'focus')], 'b')).toBe('focus')
  })

  it('are missing for what was put up and neither decided nor laid aside', () => {
    expect(themesWithoutFate(notes, choices)).toEqual(['c', 'd'])
    expect(themesWithoutFate([], choices)).toEqual([])
  })

  it('gather themes, put up or not', () => {
    expect(themesWithFate(notes, choices, 'parkingLot')).toEqual(['b'])
    expect(themesWithFate(notes, choices, 'later')).toEqual(['f'])
    expect(themesWithFate(notes, choices, 'focus')).toEqual(['a'])
  })

  it('rest on one record, whichever order they come in', () => {
    const twice = [choice('x', 'a', 'later'), choice('b', 'a', 'focus'), choice('c', 'a', null)]
    expect(choiceFor(twice, 'a')?.id).toBe('b')
    expect(choiceFor(twice.toReversed(), 'a')?.id).toBe('b')
    expect(choiceFor(twice, 'b')).toBeUndefined()
  })

  it('are one for each theme that is put up, or it is listed as lacking one; in whatever order things came', () => {
    const theme = fc.constantFrom('a', 'b', 'c', 'd')
    const target = fc.constantFrom<Target>(top, line, 'parkingLot', 'escalation')
    const boards = fc.record({
      notes: fc.array(
        fc
          .tuple(theme, target, fc.boolean())
          .map(([id, at, removed]) => note(id, at, removed ? 'p1' : null)),
      ),
      choices: fc.uniqueArray(
        fc
          .tuple(fc.stringMatching(/^[a-f]{1,3}$/), theme, fc.constantFrom(...fateIds, null))
          .map(([id, about, fate]) => choice(id, about, fate)),
        { selector: ({ id }) => id },
      ),
    })
    fc.assert(
      fc.property(boards, ({ notes: put, choices: made }) => {
        const lacking = themesWithoutFate(put, made)
        const withFate = fateIds.flatMap((fate) => themesWithFate(put, made, fate))
        expect(new Set(withFate).size).toBe(withFate.length)
        expect(withFate.filter((id) => lacking.includes(id))).toEqual([])
        for (const id of themesPutUp(put)) expect([...withFate, ...lacking]).toContain(id)
        for (const id of withFate) {
          const decided = made.some((each) => each.theme === id && each.fate !== null)
          expect(decided || themesPutUp(put).includes(id)).toBe(true)
        }
        expect(themesWithoutFate(put.toReversed(), made.toReversed())).toEqual(lacking)
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})

describe('a crowded top', () => {
  const many = (count: number, target: Target) =>
    Array.from({ length: count }, () => note('a', target))

  it.each([
    [7, 3, true],
    [6, 0, true],
    [5, 0, false],
    [6, 4, false],
    [0, 0, false],
  ])('with %d post-its high and %d on the line: %s', (high, rest, crowded) => {
    expect(crowdsTop([...many(high, top), ...many(rest, line)])).toBe(crowded)
  })

  it('counts neither what lies beside the map nor what was removed', () => {
    const removed = many(9, top).map((each) => ({ ...each, removedBy: 'p1' }))
    expect(crowdsTop([...removed, ...many(9, 'parkingLot'), ...many(5, top)])).toBe(false)
  })
})
