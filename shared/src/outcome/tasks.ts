import type { PlanEntry, PlanSheet, PlanTask } from './plan.ts'

/** Forms that say what somebody takes on. */
const agreed: readonly PlanSheet['kind'][] = ['agreement', 'actionCard', 'task']

/** The field of an action card that holds a task on each line. */
const taskList = 'opgaver'

const inWords = ({ input }: PlanEntry): boolean => input === 'lines' || input === 'line'

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '')

/** What is to be done stands right before who does it, in the method's forms and so in those made from them. */
const whatOf = (entries: readonly PlanEntry[]): PlanEntry | undefined => {
  const who = entries.findIndex(({ input }) => input === 'people')
  return entries.slice(0, Math.max(0, who)).findLast(inWords) ?? entries.find(inWords)
}

/**
 * What somebody has taken on: one task a sheet, due on the day that it asks for, and one for each line of an action
 * card's list of tasks. Each kit has forms of its own, so they are read by what their fields take.
 */
export const tasksIn = (sheet: PlanSheet, theme: string): PlanTask[] => {
  if (!agreed.includes(sheet.kind)) return []
  const list = sheet.entries.find(({ field, input }) => field === taskList && input === 'lines')
  const rest = sheet.entries.filter((entry) => entry !== list)
  const due = rest.find(({ input }) => input === 'date')?.day ?? null
  const who = rest.find(({ input }) => input === 'people')?.text ?? ''
  const what = linesOf(whatOf(rest)?.text ?? '').join('; ')
  const main = what + who === '' && due === null ? [] : [{ what: what || theme, who, due, theme }]
  const each = linesOf(list?.text ?? '').map((line) => ({ what: line, who: '', due: null, theme }))
  return [...main, ...each]
}
