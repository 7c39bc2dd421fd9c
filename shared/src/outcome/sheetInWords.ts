import type { Answer } from '../board/answer.ts'
import type { FilledSheet } from '../board/filledSheets.ts'
import { type Board, mapField } from '../kit/board.ts'
import type { Form, FormField } from '../kit/form.ts'
import type { Language } from '../kit/language.ts'
import { dayInWords } from './day.ts'
import { plain } from './plain.ts'
import type { PlanEntry, PlanSheet } from './plan.ts'
import { planWords } from './planWords.ts'

const chosenInWords = (
  { chosen }: Answer,
  { board, language }: { board: Board; language: Language },
): string => {
  if (chosen === null) return ''
  if (typeof chosen === 'string') return dayInWords(chosen, language)
  return planWords[language].field(chosen, plain(mapField(board, chosen).name, language))
}

const entryOf = (
  field: FormField,
  answer: Answer | undefined,
  kit: { board: Board; language: Language },
): PlanEntry | undefined => {
  if (answer === undefined) return undefined
  // What was typed beside a choice stays beside it.
  const text = [chosenInWords(answer, kit), answer.words.trim()].filter((part) => part !== '')
  if (text.length === 0) return undefined
  return {
    field: field.id,
    input: field.input,
    label: plain(field.label, kit.language),
    text: text.join(' · '),
    day: typeof answer.chosen === 'string' ? answer.chosen : null,
  }
}

/** A filled-in form in one language, its fields in the form's order. */
export const sheetInWords = (
  form: Form,
  sheet: FilledSheet,
  kit: { board: Board; language: Language },
): PlanSheet => ({
  form: form.id,
  kind: form.kind,
  name: plain(form.name, kit.language),
  entries: form.fields.flatMap((field) => entryOf(field, sheet.answers[field.id], kit) ?? []),
})
