import type { Aim, Row } from './aims.ts'

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
const order: readonly Verdict[] = ['ok', 'below aim', 'BELOW FLOOR', 'not measured']

const judgeAim = (
  { than, aim, floor }: Aim,
  { more = false }: Row,
  figureOf: (contender: string) => number | undefined,
): Verdict => {
  const ours = figureOf('firefelt')
  // What must be at most so much is turned round, so that more is better for all.
  const value = than === undefined ? ours && -ours : ratio(ours, figureOf(than), more)
  const [wanted, least] = than === undefined ? [-aim, -floor] : [aim, floor]
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
