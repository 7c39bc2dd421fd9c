import type { Plan, PlanTheme } from '@firefelt/shared/outcome/plan.ts'
import { planWords } from '@firefelt/shared/outcome/planWords.ts'
import { fileWords } from './fileWords.ts'

/** A day as a table holds it, so that it can be sorted by. */
export interface Day {
  day: string
}
export type Cell = string | number | Day | null

export interface Table {
  name: string
  head: string[]
  rows: Cell[][]
}

const hundredths = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 100)

const dayCell = (day: string | null): Cell => (day === null ? null : { day })

const agreementRows = (plan: Plan, fateName: (theme: PlanTheme) => string): Cell[][] => {
  const about = plan.themes.flatMap((theme) => {
    const { number, name, place, to, bringer, sheets } = theme
    const start: Cell[] = [
      number,
      name,
      fateName(theme),
      place?.words ?? '',
      hundredths(place?.success ?? null),
      hundredths(place?.importance ?? null),
      to,
      bringer,
    ]
    const entries = sheets.flatMap((sheet) =>
      sheet.entries.map(({ label, text }): Cell[] => [...start, sheet.name, label, text]),
    )
    return entries.length === 0 ? [[...start, '', '', '']] : entries
  })
  const empty: Cell[] = [null, '', '', '', null, null, '', '']
  const room = [...plan.room, ...plan.each].flatMap((sheet) =>
    sheet.entries.map(({ label, text }): Cell[] => [...empty, sheet.name, label, text]),
  )
  return [...about, ...room]
}

/** What of a plan is tables: what was agreed about themes, what somebody does, and the post-its. */
export const tablesOf = (plan: Plan): Table[] => {
  const words = { ...planWords[plan.language], ...fileWords[plan.language] }
  const fateName = ({ fate }: PlanTheme) =>
    plan.fates.find(({ id }) => id === fate)?.name ?? words.undecided
  return [
    {
      name: words.agreements,
      head: [
        words.number,
        words.theme,
        words.fate,
        words.where,
        words.success,
        words.importance,
        words.escalatedTo,
        words.bringer,
        words.form,
        words.question,
        words.answer,
      ],
      rows: agreementRows(plan, fateName),
    },
    {
      name: words.tasks,
      head: [words.task, words.who, words.due, words.theme],
      rows: plan.tasks.map(({ what, who, due, theme }) => [what, who, dayCell(due), theme]),
    },
    {
      name: words.postIts,
      head: [words.theme, words.place, words.success, words.importance, words.reason, words.group],
      rows: plan.notes.map(({ name, where, success, importance, reason, group }) => [
        name,
        where,
        hundredths(success),
        hundredths(importance),
        reason,
        group,
      ]),
    },
  ]
}

/**
 * What a spreadsheet would take for a formula is made text by an apostrophe: whoever opens the file has not chosen to
 * run what somebody wrote on a post-it. Signs that come after spaces are guarded too.
 */
export const guarded = (text: string): string =>
  /^[\s]*[=+\-@\t\r|%]/.test(text) ? `'${text}` : text
