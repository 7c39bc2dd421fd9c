import { type Aim, type Row, rows } from './aims.ts'
import type { Results } from './results.ts'

export type Verdict = 'ok' | 'below aim' | 'BELOW FLOOR' | 'not measured'

/** How many times better ours is than theirs; undefined when either is unknown. */
export const ratio = (
  ours: number | undefined,
  theirs: number | undefined,
  more = false,
): number | undefined => {
  if (ours === undefined || theirs === undefined) return undefined
  return more ? ours / theirs : theirs / ours
}

/** Rank: the worst of several verdicts is the row's. */
const order: readonly Verdict[] = ['ok', 'below aim', 'not measured', 'BELOW FLOOR']

const judgeAim = (
  { than, aim, floor }: Aim,
  { more = false }: Row,
  figureOf: (contender: string) => number | undefined,
): Verdict => {
  const ours = figureOf('firefelt')
  // What must be at most so much is turned round, so that more is better for all.
  const value = than === undefined ? ours && -ours : ratio(ours, figureOf(than), more)
  const [wanted, least] =
    than === undefined ? [-aim, -(floor ?? Infinity)] : [aim, floor ?? -Infinity]
  if (value === undefined || Number.isNaN(value)) return 'not measured'
  if (value >= wanted) return 'ok'
  return value >= least ? 'below aim' : 'BELOW FLOOR'
}

export const judge = (
  row: Row,
  figureOf: (contender: string) => number | undefined,
): Verdict | undefined =>
  row.aims
    .map((aim) => judgeAim(aim, row, figureOf))
    .toSorted((a, b) => order.indexOf(b) - order.indexOf(a))[0]

/** Where a row finds its figure. */
export const figureIn =
  (results: Results, { scenario, figure }: Row) =>
  (contender: string): number | undefined =>
    results[scenario]?.[contender]?.[figure]

/** What is worse than it must not be, by scenario. */
export const belowFloor = (results: Results): readonly string[] =>
  rows
    .filter((row) => judge(row, figureIn(results, row)) === 'BELOW FLOOR')
    .map(({ scenario, label }) => `${scenario}: ${label}`)
