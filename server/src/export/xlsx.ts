import type { Plan } from '@firefelt/shared/outcome/plan.ts'
import writeXlsxFile from 'write-excel-file/node'
import { writable } from './escape.ts'
import { type Cell, tablesOf } from './tables.ts'

/** Characters that Excel takes in a cell. */
const mostLetters = 32_000

const cellOf = (cell: Cell) => {
  if (cell === null) return null
  if (typeof cell === 'number') return { type: Number, value: cell }
  if (typeof cell === 'object') {
    return { type: Date, value: new Date(`${cell.day}T00:00:00Z`), format: 'yyyy-mm-dd' }
  }
  // A cell of text is never run, whatever it begins with.
  const value = writable(cell).slice(0, mostLetters)
  return value === '' ? null : { type: String, value, wrap: true, alignVertical: 'top' as const }
}

const header = (name: string) => ({
  type: String,
  value: name,
  fontWeight: 'bold' as const,
  backgroundColor: '#f6f3ec',
})

const widthOf = (head: string, column: number, rows: readonly Cell[][]): number => {
  const lengths = rows.map((row) => {
    const cell = row[column]
    return typeof cell === 'string' ? cell.length : 11
  })
  return Math.min(60, Math.max(head.length + 2, ...lengths))
}

/** A workbook with a sheet for each table, every cell a value and none a formula. */
export const xlsxOf = async (plan: Plan): Promise<Uint8Array> => {
  const tables = tablesOf(plan)
  const sheets = tables.map(({ name, head, rows }) => ({
    data: [head.map(header), ...rows.map((row) => row.map(cellOf))],
    sheet: name,
    columns: head.map((column, at) => ({ width: widthOf(column, at, rows) })),
    stickyRowsCount: 1,
  }))
  return writeXlsxFile(sheets).toBuffer()
}
