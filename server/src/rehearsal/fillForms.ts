import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { themesWithFate } from '@firefelt/shared/board/fates.ts'
import { type FilledSheet, filledSheets } from '@firefelt/shared/board/filledSheets.ts'
import { randomId } from '@firefelt/shared/board/ids.ts'
import { currentGroups, isAtWorkElsewhere, membersOf } from '@firefelt/shared/control/groups.ts'
import type { FieldNumber } from '@firefelt/shared/kit/fields.ts'
import type { Form, FormField } from '@firefelt/shared/kit/form.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { type Deed, itemNow, type View } from './deed.ts'
import { simulatedWords } from './words/simulatedWords.ts'

/** A form to fill in, about a theme or not. */
interface Work {
  form: Form
  theme: string | null
}

/** The same for everyone, so that each knows without asking what is theirs to do. */
const numberOf = (words: string): number =>
  [...words].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7)

/** Those who fill in a form: the group that works on its theme, else all who are simulated. */
const writersOf = ({ control, crew }: View, { theme }: Work): readonly ActorId[] => {
  const { groups, participants } = control
  const working = currentGroups(groups).filter((group) => theme !== null && group.theme === theme)
  const members = working.flatMap(({ id }) => membersOf(participants, id).map((each) => each.id))
  const own = crew.filter((id) => members.includes(id))
  return own.length > 0 ? own : crew
}

const isMine = (view: View, work: Work, what: string): boolean => {
  if (work.form.per === 'participant') return true
  const writers = writersOf(view, work)
  const at = numberOf(`${work.form.id}/${work.theme}/${what}`) % Math.max(1, writers.length)
  return writers[at] === view.me
}

const focusOf = ({ board }: View): string[] => themesWithFate(board.notes, board.choices, 'focus')

/** The last theme's action card stays unfinished, so that there is something to find somebody for. */
const staysUnfinished = (view: View, theme: string | null): boolean =>
  focusOf(view).at(-1) === theme

const worksNow = (view: View): Work[] => {
  const { control, me } = view
  const forms = (itemNow(control)?.forms ?? []).flatMap((id) =>
    control.kit.forms.filter((form) => form.id === id && form.kind !== 'framing'),
  )
  return forms.flatMap((form): Work[] => {
    if (form.per !== 'theme') return [{ form, theme: null }]
    return focusOf(view)
      .filter((theme) => !isAtWorkElsewhere(control, me, theme))
      .filter((theme) => form.kind !== 'unfinished' || staysUnfinished(view, theme))
      .map((theme) => ({ form, theme }))
  })
}

const fieldsOf = (view: View, { form, theme }: Work): readonly FormField[] =>
  form.kind === 'actionCard' && staysUnfinished(view, theme)
    ? form.fields.slice(0, -2)
    : form.fields

const oneDay = 86_400_000
/** How far away what is agreed may lie, in days. */
const [soonest, latest] = [14, 90]

const dayFrom = (now: number, chance: Chance): string => {
  const at = now + (soonest + chance.below(latest - soonest)) * oneDay
  return new Date(at).toISOString().slice(0, 10)
}

const wordsFor = (view: View, { form }: Work, field: FormField, chance: Chance): string => {
  const { language, participants } = view.control
  const words = simulatedWords[language]
  if (field.example !== undefined) return textIn(field.example, language)
  if (field.input !== 'people') return chance.pick(words.answers[form.kind])
  return words.who(participants[chance.pick(view.crew)]?.number ?? 1)
}

const fieldNumbers: readonly FieldNumber[] = [1, 2, 3, 4]

const answerIn = (
  view: View,
  work: Work,
  sheet: FilledSheet,
  field: FormField,
): Deed | undefined => {
  const answer = sheet.answers[field.id]
  if (answer === undefined || answer.chosen !== null || answer.words !== '') return undefined
  const chance = chanceFrom(numberOf(`${answer.id}`))
  const { id } = answer
  if (field.input === 'date' || field.input === 'mapField') {
    const chosen = field.input === 'date' ? dayFrom(view.now, chance) : chance.pick(fieldNumbers)
    return { kind: 'operate', operation: { type: 'choose', id, chosen } }
  }
  return { kind: 'write', answer: id, words: wordsFor(view, work, field, chance) }
}

/** Tasks that each action card is given. */
const tasks = 2

const nextIn = (view: View, work: Work, all: readonly FilledSheet[]): Deed | undefined => {
  const { form, theme } = work
  const sheets = all.filter(
    (sheet) =>
      sheet.form === form.id &&
      sheet.theme === theme &&
      (form.per !== 'participant' || sheet.author === view.me),
  )
  const wanted = form.kind === 'task' ? tasks : 1
  if (sheets.length < wanted && isMine(view, work, `sheet ${sheets.length}`)) {
    const operation = { type: 'addSheet', id: randomId(), form: form.id, theme } as const
    return { kind: 'operate', operation }
  }
  for (const sheet of sheets) {
    for (const field of fieldsOf(view, work)) {
      const deed = isMine(view, work, field.id) ? answerIn(view, work, sheet, field) : undefined
      if (deed !== undefined) return deed
    }
  }
  return undefined
}

/** Fills in one more field of the forms of the step, or lays out a sheet for them. */
export const fillForms = (view: View): Deed | undefined => {
  const all = filledSheets(view.board.sheets, view.board.answers)
  for (const work of worksNow(view)) {
    const deed = nextIn(view, work, all)
    if (deed !== undefined) return deed
  }
  return undefined
}
