import { dayInWords } from './day.ts'
import type { Plan, PlanSheet, PlanTheme } from './plan.ts'
import { type PlanWords, planWords } from './planWords.ts'

export interface Pair {
  label: string
  text: string
}

/** A piece of a plan as it is read, from the top. Text may hold line breaks. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  /** `lead` introduces, `quiet` stands in the background, `quote` is what somebody said. */
  | { kind: 'text'; text: string; tone: 'plain' | 'lead' | 'quiet' | 'quote' }
  | { kind: 'pairs'; pairs: Pair[] }
  | { kind: 'table'; caption: string; head: string[]; rows: string[][] }
  | { kind: 'map' }
  /** What follows begins a page of its own, to be handed on alone. */
  | { kind: 'page' }

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
const said = (text: string, tone: Extract<Block, { kind: 'text' }>['tone'] = 'plain'): Block[] =>
  text === '' ? [] : [{ kind: 'text', text, tone }]
const pairs = (all: readonly (Pair | undefined)[]): Block[] => {
  const given = all.flatMap((pair) => (pair === undefined || pair.text === '' ? [] : pair))
  return given.length === 0 ? [] : [{ kind: 'pairs', pairs: given }]
}

/** A table without the columns in which nothing stands. */
const table = (caption: string, head: readonly string[], rows: readonly string[][]): Block => {
  const filled = head.map((_, at) => at === 0 || rows.some((row) => row[at] !== ''))
  const kept = (row: readonly string[]) => row.filter((_, at) => filled[at])
  return { kind: 'table', caption, head: kept(head), rows: rows.map(kept) }
}

const sheetBlocks = ({ entries }: PlanSheet): Block[] =>
  pairs(entries.map(({ label, text }) => ({ label, text })))

const titleOf = ({ number, name }: PlanTheme): string =>
  number === null ? name : `${number} · ${name}`

const themeBlocks = (theme: PlanTheme, words: PlanWords): Block[] => {
  const { place, to, bringer, sheets, fate } = theme
  const up = fate === 'escalation'
  return [
    heading(3, titleOf(theme)),
    ...pairs([
      place === null ? undefined : { label: words.where, text: place.words },
      up ? { label: words.escalatedTo, text: to || words.nobodyYet } : undefined,
      up ? { label: words.bringer, text: bringer || words.nobodyYet } : undefined,
      ...sheets.flatMap(({ entries }) => entries.map(({ label, text }) => ({ label, text }))),
    ]),
  ]
}

/** What comes under the heading of one fate; bare themes, of which nothing more was said, are one list. */
const fateBlocks = (name: string, themes: readonly PlanTheme[], words: PlanWords): Block[] => {
  if (themes.length === 0) return []
  const isBare = ({ sheets, fate }: PlanTheme) => sheets.length === 0 && fate !== 'escalation'
  const bare = themes.filter(isBare)
  const rows = bare.map((theme) => [titleOf(theme), theme.place?.words ?? ''])
  return [
    heading(2, name),
    ...themes.filter((theme) => !isBare(theme)).flatMap((theme) => themeBlocks(theme, words)),
    ...(bare.length === 0 ? [] : [table(name, [words.theme, words.where], rows)]),
  ]
}

const taskBlocks = ({ tasks, language }: Plan, words: PlanWords): Block[] => {
  if (tasks.length === 0) return []
  const rows = tasks.map(({ what, who, due, theme }) => [
    what,
    who,
    due === null ? '' : dayInWords(due, language),
    theme,
  ])
  const head = [words.task, words.who, words.due, words.theme]
  return [heading(2, words.tasks), table(words.tasks, head, rows)]
}

const noteBlocks = ({ notes }: Plan, words: PlanWords): Block[] => {
  if (notes.length === 0) return []
  const rows = notes.map(({ name, where, reason }) => [name, where, reason])
  const head = [words.theme, words.place, words.reason]
  return [heading(2, words.notes), table(words.notes, head, rows)]
}

const peopleBlocks = ({ people }: Plan, words: PlanWords): Block[] => {
  if (people === null || people.names.length + people.unnamed === 0) return []
  const { names, unnamed } = people
  const rest = words.unnamed(unnamed, names.length > 0)
  return [heading(2, words.people), ...said([names.join(', '), rest].filter(Boolean).join(' '))]
}

const eachBlocks = ({ each }: Plan, words: PlanWords): Block[] => {
  if (each.length === 0) return []
  const lines = each.flatMap(({ who, entries }) =>
    entries.flatMap(({ text }) => said(who === '' ? text : `${text}\n– ${who}`, 'quote')),
  )
  return [heading(2, words.takeAways), ...lines]
}

/** A theme that goes further up, with all that whoever gets it must know. */
const escalationPage = (plan: Plan, theme: PlanTheme, words: PlanWords): Block[] => [
  { kind: 'page' },
  heading(2, words.toTakeUp),
  heading(3, titleOf(theme)),
  ...pairs([
    { label: words.escalatedTo, text: theme.to || words.nobodyYet },
    { label: words.bringer, text: theme.bringer || words.nobodyYet },
    { label: words.from, text: [plan.sender, plan.title].filter(Boolean).join(' · ') },
    { label: words.whatItIs, text: theme.prompt },
    theme.place === null ? undefined : { label: words.where, text: theme.place.words },
    ...theme.sheets.flatMap(({ entries }) => entries.map(({ label, text }) => ({ label, text }))),
  ]),
]

/** Whether there is anything on the map: an empty one says nothing. */
const hasMap = ({ map, themes, notes }: Plan): boolean =>
  map !== null &&
  (themes.some(({ place }) => place !== null) || notes.some(({ list }) => list === 'map'))

/** A plan from its title to its last page, in words alone: what every kind of document shows. */
export const storyOf = (plan: Plan): Block[] => {
  const { language, title, introduction, sender, day, fates, themes, room, kit } = plan
  const words = planWords[language]
  const groups = [...fates, { id: null, name: words.undecided }]
  const escalated = themes.filter(({ fate }) => fate === 'escalation')
  const body: Block[] = [
    ...(hasMap(plan) ? [heading(2, words.map), { kind: 'map' } as const] : []),
    ...groups.flatMap(({ id, name }) =>
      fateBlocks(
        name,
        themes.filter(({ fate }) => fate === id),
        words,
      ),
    ),
    ...taskBlocks(plan, words),
    ...room.flatMap((sheet) => [heading(2, sheet.name), ...sheetBlocks(sheet)]),
    ...eachBlocks(plan, words),
    ...peopleBlocks(plan, words),
    ...noteBlocks(plan, words),
    ...escalated.flatMap((theme) => escalationPage(plan, theme, words)),
  ]
  return [
    heading(1, title),
    ...said(introduction, 'lead'),
    ...pairs([
      { label: words.from, text: sender },
      {
        label: words.talkAgain,
        text: plan.followUp === null ? '' : dayInWords(plan.followUp, language),
      },
    ]),
    ...(day === null ? [] : said(words.meetingOn(dayInWords(day, language)), 'quiet')),
    ...said(
      `${words.method}: ${kit.source.title}, ${kit.source.publisher}, ${kit.source.version}.`,
      'quiet',
    ),
    ...(body.length === 0 ? said(words.nothing) : body),
  ]
}
