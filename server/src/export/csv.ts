import type { Plan } from '@firefelt/shared/outcome/plan.ts'
import { writable } from './escape.ts'
import { type Cell, guarded, tablesOf } from './tables.ts'

const byteOrderMark = '\uFEFF'

/**
 * What Excel parts columns by where the language is spoken. A first line `sep=;` would say it everywhere, but makes
 * Excel pass over the byte order mark, and then æ, ø and å are lost.
 */
const separators = { da: ';', en: ',' } as const

const inWords = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  return typeof cell === 'string' ? guarded(writable(cell)) : cell.day
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""').replaceAll('\r', '')}"`

/** All tables of a plan in one, each row naming which it belongs to: a CSV file holds but one. */
export const csvOf = (plan: Plan): string => {
  const tables = tablesOf(plan)
  const columns = [...new Set(tables.flatMap(({ head }) => head))]
  const separator = separators[plan.language]
  const line = (cells: readonly Cell[]) =>
    cells.map((cell) => quoted(inWords(cell))).join(separator)
  const rows = tables.flatMap(({ name, head, rows: all }) =>
    all.map((row) => [name, ...columns.map((column) => row[head.indexOf(column)] ?? null)]),
  )
  return byteOrderMark + [['', ...columns], ...rows].map((row) => `${line(row)}\r\n`).join('')
}
