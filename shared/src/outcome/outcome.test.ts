import { describe, expect, it } from 'vitest'
import type { Answer } from '../board/answer.ts'
import type { Choice } from '../board/choice.ts'
import type { Note } from '../board/note.ts'
import { placeAt, type Target } from '../board/place.ts'
import type { Sheet } from '../board/sheet.ts'
import { sampleControl } from '../control/fixtures/sampleControl.ts'
import type { Form } from '../kit/form.ts'
import { type BoardContent, outcomeOf } from './outcome.ts'

const words = { da: 'ord', en: 'words' }
const form = (id: string, kind: Form['kind'], per: Form['per']): Form => ({
  id,
  kind,
  per,
  name: words,
  help: words,
  fields: [{ id: 'f', input: 'lines', label: words, help: words }],
})
const fate = (id: Choice['fate'] & string) => ({ id, name: words, help: words })
const kit = {
  ...sampleControl().kit,
  fates: [fate('focus'), fate('later'), fate('escalation')],
  forms: [
    form('talk', 'themeDialogue', 'theme'),
    form('agreement', 'agreement', 'theme'),
    form('follow-up', 'followUp', 'room'),
    form('take-away', 'closingRound', 'participant'),
  ],
}

const note = (theme: string, target: Target = { success: 0.2, importance: 0.8 }): Note => ({
  id: `n-${theme}`,
  theme,
  sender: 'p1',
  author: 'p1',
  place: placeAt(target, 'p1'),
  removedBy: null,
  reason: '',
})
const choice = (theme: string, bend: Partial<Choice>): Choice => ({
  id: `c-${theme}`,
  theme,
  author: 'facilitator',
  fate: null,
  place: null,
  to: '',
  bringer: '',
  ...bend,
})
const filled = (id: string, formId: string, theme: string | null, said: string) => ({
  sheet: { id, form: formId, theme, author: 'p1', removedBy: null } satisfies Sheet,
  answer: {
    id: `${id}-0`,
    sheet: id,
    field: 'f',
    author: 'p1',
    chosen: null,
    words: said,
  } satisfies Answer,
})
const board = (
  bend: Partial<BoardContent>,
  sheets: readonly ReturnType<typeof filled>[] = [],
): BoardContent => ({
  notes: [],
  themes: [],
  choices: [],
  ...bend,
  sheets: sheets.map(({ sheet }) => sheet),
  answers: sheets.map(({ answer }) => answer),
})

describe('what a meeting came to', () => {
  it('is nothing on an empty board', () => {
    expect(outcomeOf(kit, board({}))).toEqual({ themes: [], room: [], each: [] })
  })

  it('names themes by fate, then by the kit’s numbers, own ones after and undecided ones last', () => {
    const { themes } = outcomeOf(
      kit,
      board({
        notes: [note('own'), note('trust'), note('goals'), note('up', 'escalation'), note('new')],
        themes: [
          { id: 'own', name: 'Frokost', author: 'p1' },
          { id: 'new', name: 'Kaffe', author: 'p1' },
        ],
        choices: [
          choice('own', { fate: 'focus' }),
          choice('goals', { fate: 'focus' }),
          choice('trust', { fate: 'later' }),
          choice('back', {}),
        ],
      }),
    )
    expect(themes.map((each) => [each.theme, each.fate])).toEqual([
      ['goals', 'focus'],
      ['own', 'focus'],
      ['trust', 'later'],
      ['up', 'escalation'],
      ['new', null],
    ])
  })

  it('tells of a theme where it was agreed to stand, who brings it where, and what was written', () => {
    const place = { kind: 'map', success: 0.3, importance: 0.9, by: 'facilitator' } as const
    const choices = [
      choice('goals', { fate: 'escalation', place, to: ' direktionen ', bringer: 'Deltager 4' }),
    ]
    const sheets = [
      filled('a', 'agreement', 'goals', 'to timer om ugen'),
      filled('b', 'talk', 'goals', 'at vi ved det'),
      filled('c', 'talk', 'goals', ' '),
    ]
    const { themes } = outcomeOf(kit, board({ choices }, sheets))
    expect(themes).toMatchObject([
      {
        theme: 'goals',
        place: { success: 0.3, importance: 0.9 },
        to: 'direktionen',
        bringer: 'Deltager 4',
        sheets: [{ id: 'b' }, { id: 'a' }],
      },
    ])
  })

  it('gathers what was written for the room, and what each shared', () => {
    const sheets = [
      filled('t', 'take-away', null, 'mod'),
      filled('f', 'follow-up', null, 'fast punkt'),
      filled('g', 'agreement', 'trust', 'én til en'),
    ]
    const { room, each, themes } = outcomeOf(kit, board({}, sheets))
    expect([room, each].map((of) => of.map(({ id }) => id))).toEqual([['f'], ['t']])
    expect(themes).toMatchObject([{ theme: 'trust', fate: null, sheets: [{ id: 'g' }] }])
  })
})

it('tells a theme’s action card before what led to it', () => {
  const cards = { ...kit, forms: [...kit.forms, form('card', 'actionCard', 'theme')] }
  const both = [
    filled('s1', 'talk', 'goals', 'Vi taler for lidt'),
    filled('s2', 'card', 'goals', 'Vi mødes'),
  ]
  const board: BoardContent = {
    notes: [note('goals')],
    themes: [],
    choices: [],
    sheets: both.map(({ sheet }) => sheet),
    answers: both.map(({ answer }) => answer),
  }
  const formsOf = (of: typeof kit) =>
    outcomeOf(of, board).themes.flatMap(({ sheets }) => sheets.map((sheet) => sheet.form))
  expect(formsOf(cards)).toEqual(['card', 'talk'])
  expect(formsOf({ ...cards, forms: kit.forms })).toEqual(['talk'])
})
