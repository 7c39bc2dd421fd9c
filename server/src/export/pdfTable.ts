import type { Block } from '@firefelt/shared/outcome/story.ts'

type Pdf = PDFKit.PDFDocument
type Struct = PDFKit.PDFStructureElement
type TableBlock = Extract<Block, { kind: 'table' }>

const size = 10
const between = 10
const around = 4

const bottomOf = (doc: Pdf): number => doc.page.height - doc.page.margins.bottom
const widthOf = (doc: Pdf): number =>
  doc.page.width - doc.page.margins.left - doc.page.margins.right

/** Wider where more is written, and none so narrow that a word must break often. */
const columnsOf = (doc: Pdf, { head, rows }: TableBlock): number[] => {
  const room = widthOf(doc) - between * (head.length - 1)
  const longest = head.map((name, at) =>
    Math.max(name.length, ...rows.map((row) => Math.min(60, row[at]?.length ?? 0)), 8),
  )
  const sum = longest.reduce((total, each) => total + each, 0)
  return longest.map((each) => (each / sum) * room)
}

const heightOf = (doc: Pdf, row: readonly string[], columns: readonly number[]): number =>
  Math.max(...row.map((cell, at) => doc.heightOfString(cell || ' ', { width: columns[at] ?? 0 })))

/**
 * A table with its head, again on each page that it reaches; the structure says what is head and what is data.
 * @returns the rows that are too tall for any page, for the caller to set as text
 */
export const drawTable = (doc: Pdf, parent: Struct, block: TableBlock): string[][] => {
  doc.font('regular').fontSize(size)
  const columns = columnsOf(doc, block)
  const { left, top } = doc.page.margins
  const table = doc.struct('Table', { title: block.caption })
  parent.add(table)
  const tooTall: string[][] = []

  const drawRow = (cells: readonly string[], kind: 'head' | 'again' | 'row') => {
    const bold = kind !== 'row'
    doc.font(bold ? 'bold' : 'regular').fontSize(size)
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
          .fillColor('#18222d')
        doc.text(cell || ' ', place, y, { width: columns[at] ?? 0 })
      }
      if (row === undefined) {
        doc.markContent('Artifact', { type: 'Layout' })
        write()
        doc.endMarkedContent()
      } else {
        const cellStruct = doc.struct(bold || at === 0 ? 'TH' : 'TD', {}, write)
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
      .stroke('#d8d2c4')
    doc.endMarkedContent()
    doc.x = left
    doc.y += around
  }

  drawRow(block.head, 'head')
  for (const row of block.rows) {
    const height = heightOf(doc, row, columns) + 2 * around
    const tallest = bottomOf(doc) - top - 3 * size
    if (height > tallest) {
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
