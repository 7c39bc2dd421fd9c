import type { Block } from '@firefelt/shared/outcome/story.ts'
import { ink, rule } from './pdfStyle.ts'
import { shareWidth } from './shareWidth.ts'

type Pdf = PDFKit.PDFDocument
type Struct = PDFKit.PDFStructureElement
type TableBlock = Extract<Block, { kind: 'table' }>

const size = 10
const between = 10
const around = 4

const bottomOf = (doc: Pdf): number => doc.page.height - doc.page.margins.bottom
const widthOf = (doc: Pdf): number =>
  doc.page.width - doc.page.margins.left - doc.page.margins.right

const columnsOf = (doc: Pdf, { head, rows }: TableBlock): number[] => {
  doc.font('bold').fontSize(size)
  const wished = head.map((name, at) =>
    Math.max(...[name, ...rows.map((row) => row[at] ?? '')].map((cell) => doc.widthOfString(cell))),
  )
  // A point more than it is wide, or rounding would break it.
  return shareWidth(
    wished.map((width) => width + 1),
    widthOf(doc) - between * (head.length - 1),
  )
}

const heightOf = (doc: Pdf, row: readonly string[], columns: readonly number[]): number =>
  Math.max(...row.map((cell, at) => doc.heightOfString(cell || ' ', { width: columns[at] ?? 0 })))

/** A row taller than this is set as text: no page would hold it. */
const tallest = (doc: Pdf): number => bottomOf(doc) - doc.page.margins.top - 3 * size

/** How tall a table's head and its first row are, in points: what is not to be parted. */
export const startOfTable = (doc: Pdf, block: TableBlock): number => {
  const columns = columnsOf(doc, block)
  const [first = []] = block.rows
  const height = heightOf(doc, block.head, columns) + heightOf(doc, first, columns) + 4 * around
  return Math.min(height, tallest(doc))
}

/**
 * A table with its head, again on each page that it reaches; the structure says what is head, of a row or a column, and
 * what is data. @returns the rows that are too tall for any page, for the caller to set as text
 */
export const drawTable = (doc: Pdf, parent: Struct, block: TableBlock): string[][] => {
  const columns = columnsOf(doc, block)
  const { left } = doc.page.margins
  const table = doc.struct('Table', { title: block.caption })
  parent.add(table)
  const tooTall: string[][] = []

  const drawRow = (cells: readonly string[], kind: 'head' | 'again' | 'row') => {
    const bold = kind !== 'row'
    doc.font('bold').fontSize(size)
    const height = heightOf(doc, cells, columns)
    const y = doc.y
    const row = kind === 'again' ? undefined : doc.struct('TR')
    if (row !== undefined) table.add(row)
    let x = left
    cells.forEach((cell, at) => {
      const place = x
      const write = () => {
        doc
          .font(bold || at === 0 ? 'bold' : 'regular')
          .fontSize(size)
          .fillColor(ink)
        doc.text(cell || ' ', place, y, { width: columns[at] ?? 0 })
      }
      if (row === undefined) {
        doc.markContent('Artifact', { type: 'Layout' })
        write()
        doc.endMarkedContent()
      } else {
        // Newer than the types that come with it.
        const scope: object = { scope: bold ? 'Column' : 'Row' }
        const cellStruct =
          bold || at === 0 ? doc.struct('TH', scope, write) : doc.struct('TD', {}, write)
        row.add(cellStruct)
        cellStruct.end()
      }
      x += (columns[at] ?? 0) + between
    })
    row?.end()
    doc.y = y + height + around
    doc.markContent('Artifact', { type: 'Layout' })
    doc
      .moveTo(left, doc.y)
      .lineTo(left + widthOf(doc), doc.y)
      .lineWidth(0.5)
      .stroke(rule)
    doc.endMarkedContent()
    doc.x = left
    doc.y += around
  }

  if (doc.y + startOfTable(doc, block) > bottomOf(doc)) doc.addPage()
  drawRow(block.head, 'head')
  for (const row of block.rows) {
    doc.font('bold').fontSize(size)
    const height = heightOf(doc, row, columns) + 2 * around
    if (height > tallest(doc)) {
      tooTall.push(row)
      continue
    }
    if (doc.y + height > bottomOf(doc)) {
      doc.addPage()
      drawRow(block.head, 'again')
    }
    drawRow(row, 'row')
  }
  table.end()
  return tooTall
}
