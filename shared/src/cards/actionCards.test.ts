import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../board/answer.ts'
import type { Choice } from '../board/choice.ts'
import type { Sheet } from '../board/sheet.ts'
import { sampleControl } from '../control/fixtures/sampleControl.ts'
import type { Form, FormField } from '../kit/form.ts'
import { actionCardsOf, cardsToFinish, tasksField } from './actionCards.ts'

const words = { da: 'ord', en: 'words' }
const field = (id: string, input: FormField['input'] = 'lines'): FormField => ({
  id,
  input,
  label: words,
  help: words,
})
const form = (id: string, kind: Form['kind'], fields: FormField[]): Form => ({
  id,
  kind,
  per: 'theme',
  name: words,
  help: words,
  fields,
})
const cardFields = ['where', 'goal', 'who', 'help', 'bodies', tasksField, 'follow']
const base = sampleControl().kit
const kit = {
  ...base,
  forms: [
    form(
      'card',
      'actionCard',
      cardFields.map((id) => field(id)),
    ),
    form('task', 'task', [field('what', 'line'), field('who', 'people'), field('when', 'date')]),
    form('finish', 'unfinished', [field('left'), field('who', 'people'), field('when', 'date')]),
  ],
}
const [first, second] = kit.themes.toSorted((a, b) => a.number - b.number).map(({ id }) => id)
const [goals = '', trust = ''] = [first, second]

const focus = (theme: string): Choice => ({
  id: `c-${theme}`,
  theme,
  author: 'facilitator',
  fate: 'focus',
  place: null,
  to: '',
  bringer: '',
})
type Said = Record<string, string>
let last = 0
/** A sheet with its answers; what looks like a day was chosen. */
const laidOut = (formId: string, theme: string, said: Said, removed = false) => {
  const id = `s${String(++last).padStart(4, '0')}`
  const sheet: Sheet = { id, form: formId, theme, author: 'p1', removedBy: removed ? 'p1' : null }
  const answers = Object.entries(said).map(([at, what], index): Answer => {
    const isDay = /^\d{4}-\d\d-\d\d$/.test(what)
    const place = { id: `${id}-${index}`, sheet: id, field: at, author: 'p1' }
    return { ...place, chosen: isDay ? what : null, words: isDay ? '' : what }
  })
  return { sheet, answers }
}
const boardOf = (choices: Choice[], ...sheets: ReturnType<typeof laidOut>[]) => ({
  notes: [],
  choices,
  sheets: sheets.map(({ sheet }) => sheet),
  answers: sheets.flatMap(({ answers }) => answers),
})
const whole = Object.fromEntries(cardFields.map((id) => [id, 'noget']))
const done = { what: 'Ring', who: 'HR', when: '2027-03-01' }

describe('action cards', () => {
  it('are one for each theme in focus, by number, also where nothing is written', () => {
    const cards = actionCardsOf(kit, boardOf([focus(trust), focus(goals)]))
    expect(cards.map(({ theme }) => theme)).toEqual([goals, trust])
    expect(cards[0]).toMatchObject({ state: 'empty', filled: [], missing: cardFields, tasks: [] })
    expect(actionCardsOf({ ...kit, forms: [] }, boardOf([focus(goals)]))).toEqual([])
  })

  it('stay when their theme is no longer in focus, and are of all sheets about it', () => {
    const board = boardOf(
      [],
      laidOut('card', goals, { goal: 'Ro', who: '' }),
      laidOut('card', goals, { who: 'HR' }),
      laidOut('card', trust, { goal: 'væk' }, true),
    )
    expect(actionCardsOf(kit, board)).toMatchObject([
      { theme: goals, filled: ['goal', 'who'], state: 'begun' },
    ])
  })

  it('tell of tasks with who and when; one that lacks either keeps the card open', () => {
    const { [tasksField]: _, ...others } = whole
    const loose = laidOut('task', goals, { ...done, who: ' ' })
    const open = boardOf([focus(goals)], laidOut('card', goals, others), loose)
    expect(actionCardsOf(kit, open)[0]).toMatchObject({
      missing: [],
      state: 'nearly',
      tasks: [{ sheet: loose.sheet.id, what: 'Ring', who: '', when: '2027-03-01' }],
    })
    const settled = boardOf(
      [focus(goals)],
      laidOut('card', goals, others),
      laidOut('task', goals, done),
    )
    expect(actionCardsOf(kit, settled)[0]).toMatchObject({ state: 'whole', needsFinish: false })
  })

  it('that are not whole need somebody to finish them, and a day', () => {
    const begun = laidOut('card', goals, { goal: 'Ro' })
    const needs = (said: Said) =>
      actionCardsOf(kit, boardOf([focus(goals)], begun, laidOut('finish', goals, said)))[0]
    expect(needs({ left: 'Datoer' })).toMatchObject({ needsFinish: true })
    expect(needs({ who: 'HR' })).toMatchObject({ needsFinish: true })
    expect(needs({ who: 'HR', when: '2027-03-01' })).toMatchObject({
      needsFinish: false,
      finish: { left: '', who: 'HR', when: '2027-03-01' },
    })
  })

  it('that nobody is to finish are listed, the emptiest first', () => {
    const board = boardOf([focus(goals), focus(trust)], laidOut('card', goals, { goal: 'Ro' }))
    expect(cardsToFinish(actionCardsOf(kit, board)).map(({ theme }) => theme)).toEqual([
      trust,
      goals,
    ])
    const all = boardOf([focus(goals)], laidOut('card', goals, whole))
    expect(cardsToFinish(actionCardsOf(kit, all))).toEqual([])
  })

  it('never become less whole by more writing', () => {
    const rank = { empty: 0, begun: 1, nearly: 2, whole: 3 }
    const some = fc.uniqueArray(fc.constantFrom(...cardFields))
    fc.assert(
      fc.property(some, some, (before, more) => {
        const cardWith = (fields: readonly string[]) => {
          const said = Object.fromEntries(fields.map((id) => [id, 'noget']))
          const [card] = actionCardsOf(kit, boardOf([focus(goals)], laidOut('card', goals, said)))
          if (card === undefined) throw new Error('no card')
          return card
        }
        const [a, b] = [cardWith(before), cardWith([...before, ...more])]
        expect(rank[b.state]).toBeGreaterThanOrEqual(rank[a.state])
        expect([...a.filled, ...a.missing].sort()).toEqual(cardFields.toSorted())
        expect(a.state === 'whole').toBe(a.missing.length === 0)
        expect(a.needsFinish).toBe(a.state !== 'whole')
      }),
    )
  })
})
