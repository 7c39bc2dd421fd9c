import type { Answer } from './answer.ts'
import type { Sheet } from './sheet.ts'

/** A sheet with what stands in its fields, by the field's id. */
export interface FilledSheet extends Sheet {
  answers: Readonly<Record<string, Answer>>
}

/**
 * Puts answers to their sheets; removed sheets are left out, and so are answers that came with no sheet.
 * Ordered by id, so that every screen shows several of one form in the same order.
 */
export const filledSheets = (sheets: readonly Sheet[], answers: readonly Answer[]): FilledSheet[] =>
  sheets
    .filter(({ removedBy }) => removedBy === null)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((sheet) => {
      // An answer that somebody else made is not this sheet's, whatever it says.
      const own = answers.filter((each) => each.sheet === sheet.id && each.author === sheet.author)
      return { ...sheet, answers: Object.fromEntries(own.map((each) => [each.field, each])) }
    })

/** Those of one form, about one theme where it is filled in for each. */
export const sheetsOf = (
  filled: readonly FilledSheet[],
  form: string,
  theme: string | null = null,
): FilledSheet[] => filled.filter((sheet) => sheet.form === form && sheet.theme === theme)

/** Whether anything stands in a sheet. */
export const isEmpty = ({ answers }: FilledSheet): boolean =>
  Object.values(answers).every(({ chosen, words }) => chosen === null && words.trim() === '')
