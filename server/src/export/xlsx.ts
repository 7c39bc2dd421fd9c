import type { Plan } from '@firefelt/shared/outcome/plan.ts'
import writeXlsxFile from 'write-excel-file/node'
import { writable } from './escape.ts'
import { type Cell, tablesOf } from './tables.ts'

/** Characters that Excel takes in a cell. */
const mostLetters = 32_000

const beside = { alignVertical: 'top', align: 'center' } as const

const cellOf = (cell: Cell) => {
  if (cell === null) return null
  if (typeof cell === 'number') return { type: Number, value: cell, ...beside }
  if (typeof cell === 'object') {
    return { type: Date, value: new Date(`${cell.day}T00:00:00Z`), format: 'yyyy-mm-dd', ...beside }
  }
  // A cell of text is never run, whatever it begins with.
  const value = writable(cell).slice(0, mostLetters).toWellFormed()
  return value === '' ? null : { type: String, value, wrap: true, alignVertical: 'top' as const }
}

const header = (name: string) => ({
  type: String,
  value: name,
  fontWeight: 'bold' as const,
  backgroundColor: '#f6f3ec',
  wrap: true,
})

const widthOf = (head: string, column: number, rows: readonly Cell[][]): number => {
  const lengths = rows.map((row) => {
    const cell = row[column]
    return typeof cell === 'string' ? cell.length : 11
  })
  return Math.min(60, Math.max(head.length + 2, ...lengths))
}

/** How tall a line is, in points, and how tall Excel lets a row be. */
const line = 15
const tallest = 409

/** Not every program makes a row as tall as what was written in it. */
const heightOf = (row: readonly Cell[], widths: readonly number[]): number => {
  const lines = row.map((cell, column) => {
    if (typeof cell !== 'string') return 1
    const width = widths[column] ?? 1
    return cell
      .split('\n')
      .reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / width)), 0)
  })
  return Math.min(tallest, line * Math.max(1, ...lines))
}

type Features = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>

/** Printed, a sheet is as wide as the paper and as many pages long as it takes. */
const fitsPaper: Features[number] = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) =>
          xml
            .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" '),
      },
    },
  },
}

/** A workbook with a sheet for each table, every cell a value and none a formula. */
export const xlsxOf = async (plan: Plan): Promise<Uint8Array> => {
  const tables = tablesOf(plan)
  const sheets = tables.map(({ name, head, rows }) => {
    const widths = head.map((column, at) => widthOf(column, at, rows))
    const cells = (row: readonly Cell[]) => {
      const height = heightOf(row, widths)
      return row.map((cell) => ({ ...cellOf(cell), height }))
    }
    return {
      data: [head.map(header), ...rows.map(cells)],
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    }
  })
  return writeXlsxFile(sheets, {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [fitsPaper],
  }).toBuffer()
}
