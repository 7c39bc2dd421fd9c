import { themesWithFate } from '../board/fates.ts'
import { type FilledSheet, filledSheets, isEmpty, sheetsOf } from '../board/filledSheets.ts'
import type { Form, FormKind } from '../kit/form.ts'
import type { Kit } from '../kit/kit.ts'
import type { BoardContent } from '../outcome/outcome.ts'

/** One thing that somebody does by a day. */
export interface CardTask {
  /** The sheet it stands on. */
  sheet: string
  what: string
  who: string
  /** A day, e.g. `2026-03-02`; null: none was chosen. */
  when: string | null
}

/** Who finishes an unfinished card, and when. */
export interface Finish {
  left: string
  who: string
  when: string | null
}

/**
 * How far a card has come: nothing is written, something, all but one or two fields, or all of it, each task with
 * somebody and a day.
 */
export type CardState = 'empty' | 'begun' | 'nearly' | 'whole'

/** The action card of one theme, of all sheets that were laid out for it. */
export interface ActionCard {
  theme: string
  /** Where something is written, and where nothing is, in the form's order. */
  filled: readonly string[]
  missing: readonly string[]
  tasks: readonly CardTask[]
  state: CardState
  finish: Finish
  /** It is not whole, and somebody or a day is yet to be named for finishing it. */
  needsFinish: boolean
}

/** The field of a card that its tasks stand in: written there, or on sheets of their own. */
export const tasksField = 'opgaver'

/** The fields that tell a card in a few words, where an overview has no room for all: what it is to reach, and who sees to it. */
export const briefFields: readonly string[] = ['maal', 'ansvarlig']

const wordsIn = (sheet: FilledSheet, field: string | undefined): string =>
  (field === undefined ? undefined : sheet.answers[field]?.words.trim()) ?? ''

/** The fields of a form of tasks, or of one that says who finishes a card, by what they take. */
const readerOf = ({ fields }: Form) => {
  const named = (input: string) => fields.find((field) => field.input === input)?.id
  const [who, when] = [named('people'), named('date')]
  const what = fields.find(({ id }) => id !== who && id !== when)?.id
  return (sheet: FilledSheet) => {
    const day = when === undefined ? null : sheet.answers[when]?.chosen
    return {
      what: wordsIn(sheet, what),
      who: wordsIn(sheet, who),
      when: typeof day === 'string' ? day : null,
    }
  }
}

const isLoose = ({ what, who, when }: CardTask): boolean =>
  what === '' || who === '' || when === null

const stateOf = (missing: number, filled: number, loose: boolean): CardState => {
  if (filled === 0) return 'empty'
  if (missing === 0 && !loose) return 'whole'
  return missing <= 2 ? 'nearly' : 'begun'
}

const isPresent = (field: string, sheets: readonly FilledSheet[]): boolean =>
  sheets.some(({ answers }) => {
    const answer = answers[field]
    return answer !== undefined && (answer.words.trim() !== '' || answer.chosen !== null)
  })

const cardOf = (kit: Pick<Kit, 'forms'>, sheets: readonly FilledSheet[], theme: string) => {
  const formOf = (kind: FormKind) => kit.forms.find((form) => form.kind === kind)
  const written = (form: Form | undefined) =>
    form === undefined ? [] : sheetsOf(sheets, form.id, theme).filter((sheet) => !isEmpty(sheet))
  const [card, task, unfinished] = [formOf('actionCard'), formOf('task'), formOf('unfinished')]
  const tasks = task
    ? written(task).map((sheet): CardTask => ({ sheet: sheet.id, ...readerOf(task)(sheet) }))
    : []
  const ends = unfinished ? written(unfinished).map(readerOf(unfinished)) : []
  const finish: Finish = {
    left: ends
      .map(({ what }) => what)
      .filter((what) => what !== '')
      .join('\n'),
    who: ends.find(({ who }) => who !== '')?.who ?? '',
    when: ends.find(({ when }) => when !== null)?.when ?? null,
  }
  const own = written(card)
  const fields = card?.fields.map(({ id }) => id) ?? []
  const isFilled = (field: string) =>
    isPresent(field, own) || (field === tasksField && tasks.length > 0)
  const filled = fields.filter(isFilled)
  const missing = fields.filter((field) => !isFilled(field))
  const state = stateOf(missing.length, filled.length, tasks.some(isLoose))
  const needsFinish = state !== 'whole' && (finish.who === '' || finish.when === null)
  return { theme, filled, missing, tasks, state, finish, needsFinish }
}

/**
 * A card for each theme in focus, and for each other theme that something stands on a card about, by the kit's
 * numbers; none in a kit without action cards.
 */
export const actionCardsOf = (
  kit: Pick<Kit, 'forms' | 'themes'>,
  board: Omit<BoardContent, 'themes'>,
): ActionCard[] => {
  const form = kit.forms.find(({ kind }) => kind === 'actionCard')
  if (form === undefined) return []
  const sheets = filledSheets(board.sheets, board.answers)
  const begun = sheets.filter((sheet) => sheet.form === form.id && !isEmpty(sheet))
  const focus = themesWithFate(board.notes, board.choices, 'focus')
  const themes = new Set([...focus, ...begun.flatMap(({ theme }) => theme ?? [])])
  const numbered = kit.themes.toSorted((a, b) => a.number - b.number).map(({ id }) => id)
  const own = [...themes].filter((theme) => !numbered.includes(theme)).toSorted()
  return [...numbered.filter((theme) => themes.has(theme)), ...own].map((theme) =>
    cardOf(kit, sheets, theme),
  )
}

/** What is lacking before the plan can be told of: cards that nobody is to finish, the emptiest first. */
export const cardsToFinish = (cards: readonly ActionCard[]): ActionCard[] =>
  cards
    .filter(({ needsFinish }) => needsFinish)
    .toSorted((a, b) => b.missing.length - a.missing.length)
