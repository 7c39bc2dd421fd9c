import { contenderNames } from '../peers/contender.ts'
import { type Aim, type Row, rows } from './aims.ts'
import type { Results } from './results.ts'
import { remarks } from './trust.ts'
import { figureIn, judge, ratio } from './verdict.ts'

const number = (value: number): string => {
  if (Number.isNaN(value)) return '?'
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return Number.isInteger(value) ? String(value) : value.toFixed(digits)
}

const tellAim = ({ than, aim, floor }: Aim): string => {
  const sign = than === undefined ? '≤ ' : '× '
  const floorText = floor === undefined || floor === aim ? '' : ` (${sign}${number(floor)})`
  const peer = than === 'Hocuspocus' ? ' H' : ''
  return `${sign}${number(aim)}${floorText}${peer}`
}

const cells = (row: Row, results: Results): string[] => {
  const figureOf = figureIn(results, row)
  const show = (value: number | undefined) => (value === undefined ? '–' : number(value))
  const [ours, ...peers] = contenderNames
  const than = (peer: string) => {
    const value = ratio(figureOf(ours), figureOf(peer), row.more)
    return value === undefined || !Number.isFinite(value) || value < 0 ? '–' : `× ${number(value)}`
  }
  return [
    row.unit === '' ? row.label : `${row.label}, ${row.unit}`,
    ...contenderNames.map((name) => show(figureOf(name))),
    ...peers.map(than),
    row.aims.map(tellAim).join(' · '),
    judge(row, figureOf) ?? '',
  ]
}

const counting =
  'A move counts once for each receiver: as delivered when it, or a newer one of the same person, has come.'

/** The whole table, with a remark under it for each figure that must be read with care. */
export const table = (results: Results): string => {
  const [, ...peers] = contenderNames
  const heads = ['', ...contenderNames, ...peers.map((peer) => `than ${peer}`), 'aim (floor)', '']
  const known = rows.filter(({ scenario }) => results[scenario] !== undefined)
  const lines = [heads, ...known.map((row) => cells(row, results))]
  const widths = heads.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  )
  const text = lines.map((line) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
  const care = Object.entries(results).flatMap(([scenario, found]) =>
    Object.entries(found).flatMap(([contender, figures]) => {
      const told = remarks(figures)
      return told.length > 0 ? [`${scenario}, ${contender}: ${told.join('; ')}`] : []
    }),
  )
  return [
    ...text,
    '',
    counting,
    ...(care.length > 0 ? ['', 'To be read with care:', ...care] : []),
  ].join('\n')
}
