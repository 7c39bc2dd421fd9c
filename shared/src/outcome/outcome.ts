import type { Answer } from '../board/answer.ts'
import type { Choice } from '../board/choice.ts'
import { choiceFor, fateOf, themesPutUp } from '../board/fates.ts'
import { type FilledSheet, filledSheets, isEmpty } from '../board/filledSheets.ts'
import type { Note } from '../board/note.ts'
import type { OwnTheme } from '../board/ownTheme.ts'
import type { Position } from '../board/place.ts'
import type { Sheet } from '../board/sheet.ts'
import type { Fate } from '../kit/beside.ts'
import type { Form, FormKind, FormScope } from '../kit/form.ts'
import type { Kit } from '../kit/kit.ts'

/** Everything that lies on a board, as its readers make it out. */
export interface BoardContent {
  notes: readonly Note[]
  themes: readonly OwnTheme[]
  choices: readonly Choice[]
  sheets: readonly Sheet[]
  answers: readonly Answer[]
}

/** What a meeting came to about one theme. */
export interface ThemeOutcome {
  theme: string
  /** Null: the group has not decided. */
  fate: Fate['id'] | null
  /** Where the group agreed that it stands. */
  place: Position | undefined
  /** Whom it is escalated to, and who brings it there; empty when nobody was named. */
  to: string
  bringer: string
  /** What was filled in about it: its action card first, the rest in the order of the kit's forms. */
  sheets: FilledSheet[]
}

/** What a meeting came to: one model for the page that ends it and for everything that is exported. */
export interface MeetingOutcome {
  /** First those in focus, then by the order of the kit's fates, undecided ones last; each by the kit's numbers. */
  themes: ThemeOutcome[]
  /** Filled in for the room: criteria, follow-up. */
  room: FilledSheet[]
  /** What each shared of their own: a line to take away. */
  each: FilledSheet[]
}

const themeOf = (
  { notes, choices }: BoardContent,
  theme: string,
  sheets: readonly FilledSheet[],
): ThemeOutcome => {
  const choice = choiceFor(choices, theme)
  const place = choice?.place
  return {
    theme,
    fate: fateOf(notes, choices, theme),
    place: place ? { success: place.success, importance: place.importance } : undefined,
    to: choice?.to.trim() ?? '',
    bringer: choice?.bringer.trim() ?? '',
    sheets: sheets.filter((sheet) => sheet.theme === theme),
  }
}

/** A place in an order; what is not in it comes last. */
const placeIn = (order: readonly (string | null)[], value: string | null): number => {
  const at = order.indexOf(value)
  return at < 0 ? order.length : at
}

/** What leads to a theme's action card, and is told after it. */
const beforeCards: readonly FormKind[] = ['themeDialogue', 'knowledge']

/** The order in which forms are told: the kit's, but for what leads to action cards, which comes after them. */
const orderOfForms = (forms: Kit['forms']): string[] => {
  const hasCards = forms.some(({ kind }) => kind === 'actionCard')
  const comesAfter = ({ kind }: Form) => hasCards && beforeCards.includes(kind)
  return forms.toSorted((a, b) => Number(comesAfter(a)) - Number(comesAfter(b))).map(({ id }) => id)
}

/** Gathers what was filled in and decided; what is empty is left out. */
export const outcomeOf = (
  kit: Pick<Kit, 'themes' | 'fates' | 'forms'>,
  board: BoardContent,
): MeetingOutcome => {
  const formIds = orderOfForms(kit.forms)
  const filled = filledSheets(board.sheets, board.answers)
    .filter((sheet) => !isEmpty(sheet))
    .toSorted((a, b) => placeIn(formIds, a.form) - placeIn(formIds, b.form))
  const scoped = (scope: FormScope) =>
    filled.filter(({ form }) => kit.forms.find(({ id }) => id === form)?.per === scope)
  const about = scoped('theme')
  const touched = [
    ...themesPutUp(board.notes),
    ...board.choices.map(({ theme }) => theme),
    ...about.flatMap(({ theme }) => theme ?? []),
  ]
  const numbered = kit.themes.toSorted((a, b) => a.number - b.number).map(({ id }) => id)
  const order = [...numbered, ...board.themes.map(({ id }) => id).toSorted()]
  const fates = kit.fates.map(({ id }) => id)
  const themes = [...new Set(touched)]
    .map((theme) => themeOf(board, theme, about))
    // A choice that was taken back says nothing.
    .filter(
      ({ theme, fate, place, sheets }) =>
        fate !== null ||
        place !== undefined ||
        sheets.length > 0 ||
        themesPutUp(board.notes).includes(theme),
    )
    .toSorted(
      (a, b) =>
        placeIn(fates, a.fate) - placeIn(fates, b.fate) ||
        placeIn(order, a.theme) - placeIn(order, b.theme),
    )
  return { themes, room: scoped('room'), each: scoped('participant') }
}
