import type { Answer } from '@firefelt/shared/board/answer.ts'
import type { Choice } from '@firefelt/shared/board/choice.ts'
import type { Sheet } from '@firefelt/shared/board/sheet.ts'
import type { Form } from '@firefelt/shared/kit/form.ts'
import { sheetKindOf } from '@firefelt/shared/permissions/sheetKind.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import type { Change } from './changes.ts'
import { type Case, forbidden, isKnownTheme, type Judgement, rule } from './judgement.ts'

type SheetFields = Omit<Sheet, 'id'>

const formOf = ({ control }: Case, id: string): Form | undefined =>
  control.kit.forms.find((form) => form.id === id)

const kindOf = ({ control }: Case, { form }: SheetFields) => sheetKindOf(control.kit, form)

/** A new sheet that an honest client can have laid out, and perhaps taken away again before its line came back. */
const isFitSheet = (at: Case, { form: id, theme, removedBy }: SheetFields): boolean => {
  const form = formOf(at, id)
  if (form === undefined) return false
  if (removedBy !== null && removedBy !== at.actor.id) return false
  if (at.board.size('sheets') > limits.sheets) return false
  return theme === null ? form.per !== 'theme' : form.per === 'theme' && isKnownTheme(at, theme)
}

/** Laying out a form, taking it away and putting it back. */
export const judgeSheet = (at: Case, change: Change): Judgement => {
  const sheet = change.values as SheetFields
  const kind = kindOf(at, sheet)
  const own = sheet.author === at.actor.id
  if (change.kind === 'created') {
    return own && isFitSheet(at, sheet) ? rule(at, `${kind}.add`, true, sheet.theme) : forbidden
  }
  if (change.kind !== 'field' || change.field !== 'removedBy') return forbidden
  // To put one's own back is to lay it out once more: what came too late would stand after all.
  const act = own && sheet.removedBy === null ? 'add' : 'remove'
  return rule(at, `${kind}.${act}`, own, sheet.theme)
}

/** Answers come with their sheet, and are then filled in by whoever may. */
export const judgeAnswer = (at: Case, change: Change): Judgement => {
  const answer = change.values as Omit<Answer, 'id' | 'words'>
  const sheet = at.board.values('sheets', answer.sheet) as SheetFields | undefined
  if (sheet === undefined) return forbidden
  const kind = kindOf(at, sheet)
  const own = sheet.author === at.actor.id
  if (change.kind === 'created') {
    const form = formOf(at, sheet.form)
    const isAsked = form?.fields.some(({ id }) => id === answer.field) ?? false
    const fits = isAsked && at.board.size('answers') <= limits.answers
    return own && answer.author === sheet.author && fits
      ? rule(at, `${kind}.add`, true, sheet.theme)
      : forbidden
  }
  const isFilledIn = change.kind === 'text' || change.field === 'chosen'
  return isFilledIn ? rule(at, `${kind}.fill`, own, sheet.theme) : forbidden
}

/** What the group decides about a theme. */
export const judgeChoice = (at: Case, change: Change): Judgement => {
  const choice = change.values as Omit<Choice, 'id' | 'to' | 'bringer'>
  if (change.kind === 'text') return rule(at, 'choice.write', false)
  if (change.kind === 'field') {
    const isDecided = change.field === 'fate' || change.field === 'place'
    return isDecided ? rule(at, 'choice.make', false) : forbidden
  }
  const fits = isKnownTheme(at, choice.theme) && at.board.size('choices') <= limits.choices
  return fits && choice.author === at.actor.id ? rule(at, 'choice.make', true) : forbidden
}
