import { mapInWords } from '@firefelt/shared/outcome/mapDrawing.ts'
import type { Plan } from '@firefelt/shared/outcome/plan.ts'
import { planWords } from '@firefelt/shared/outcome/planWords.ts'
import { type Block, type Pair, storyOf } from '@firefelt/shared/outcome/story.ts'
import { lineWidth } from '@firefelt/shared/outcome/wrap.ts'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { writable } from './escape.ts'
import { pngOf } from './png.ts'
import { shareWidth } from './shareWidth.ts'
import { mapSvg } from './svg.ts'

const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

const quiet = '55606D'
const accent = '0B5566'
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const rule = { style: BorderStyle.SINGLE, size: 4, color: 'D8D2C4' }

const looks = {
  plain: {},
  lead: { size: 26 },
  quiet: { color: quiet, size: 20 },
  quote: { italics: true },
} as const

/** Text with its line breaks, as runs of one look. */
const runs = (text: string, look: object = {}): TextRun[] =>
  writable(text)
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...look, ...(at > 0 && { break: 1 }) }))

const pair = ({ label, text }: Pair): Paragraph[] => [
  new Paragraph({
    children: runs(label, { bold: true, color: quiet, size: 20 }),
    keepNext: true,
    spacing: { before: 120 },
  }),
  new Paragraph({ children: runs(text) }),
]

interface CellLook {
  bold: boolean
  /** Of the text's width, in twentieths of a point. */
  width: number
  isHead: boolean
}

const cell = (text: string, { bold, width, isHead }: CellLook): TableCell =>
  new TableCell({
    // A head is not left alone at the foot of a page.
    children: [new Paragraph({ children: runs(text, { bold, size: 20 }), keepNext: isHead })],
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    ...(isHead && { shading: { type: ShadingType.CLEAR, fill: 'F6F3EC', color: 'auto' } }),
  })

/** How wide a page's text is, in twentieths of a point. */
const textWidth = 9_026

/** About as wide as ten points of type are set, with what stands around them. */
const widthsOf = ({ head, rows }: TableBlock): number[] => {
  const wished = head.map((name, at) => {
    const cells = [name, ...rows.map((row) => row[at] ?? '')]
    const lines = cells.flatMap((cell) => cell.split('\n'))
    return 20 * Math.max(...lines.map((text) => lineWidth(text, 10))) + 240
  })
  return shareWidth(wished, textWidth).map(Math.floor)
}

type TableBlock = Extract<Block, { kind: 'table' }>

const table = (block: TableBlock): Table => {
  const widths = widthsOf(block)
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map((text, at) =>
        cell(text, { bold: isHead || at === 0, width: widths[at] ?? 0, isHead }),
      ),
    })
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: none,
      left: none,
      right: none,
      insideVertical: none,
      bottom: rule,
      insideHorizontal: rule,
    },
    rows: [row(block.head, true), ...block.rows.map((texts) => row(texts, false))],
  })
}

/** Word draws two tables that touch as one; too small to begin a page by itself. */
const afterTable = (): Paragraph =>
  new Paragraph({
    children: [new TextRun({ text: '', size: 2 })],
    run: { size: 2 },
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
  })

/** A picture, which Word shows everywhere, with the map's words as its alternative. */
const picture = async (plan: Plan): Promise<Paragraph[]> => {
  const svg = mapSvg(plan)
  if (svg === undefined) return []
  const data = await pngOf(svg)
  const words = mapInWords(plan).join(' ')
  const { map } = planWords[plan.language]
  const image = new ImageRun({
    type: 'png',
    data: Buffer.from(data),
    transformation: { width: 600, height: Math.round((600 * 784) / 1_068) },
    altText: { name: map, title: map, description: words },
  })
  return [new Paragraph({ children: [image] })]
}

const writer = (map: readonly Paragraph[]) => {
  let newPage = false
  return (block: Block): (Paragraph | Table)[] => {
    switch (block.kind) {
      case 'page':
        newPage = true
        return []
      case 'heading': {
        const pageBreakBefore = newPage
        newPage = false
        const children = runs(block.text)
        const border = {
          top: { style: BorderStyle.SINGLE, size: 12, color: accent, space: 6 },
        }
        const heading = levels[block.level]
        return [
          new Paragraph({
            heading,
            children,
            pageBreakBefore,
            ...(block.level === 2 && { border }),
          }),
        ]
      }
      case 'text':
        return [
          new Paragraph({
            children: runs(block.text, looks[block.tone]),
            ...(block.tone === 'quote' && { indent: { left: 360 } }),
            spacing: { after: 120 },
          }),
        ]
      case 'pairs':
        return block.pairs.flatMap(pair)
      case 'table':
        return [table(block), afterTable()]
      case 'map':
        return [...map]
    }
  }
}

const headingStyle = (size: number, before: number) => ({
  run: { size, bold: true, color: '18222D' },
  paragraph: { spacing: { before, after: 100 }, keepNext: true },
})

/** A Word document with real headings and tables, for others to go on writing in. */
export const docxOf = async (plan: Plan): Promise<Uint8Array> => {
  const write = writer(await picture(plan))
  const font = 'Calibri'
  const footer = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.END,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 18, color: quiet })],
      }),
    ],
  })
  const document = new Document({
    title: writable(plan.title),
    creator: writable(plan.sender) || 'Firefelt',
    lastModifiedBy: 'Firefelt',
    description: writable(plan.kit.name),
    styles: {
      default: {
        document: {
          run: { font, size: 22, language: { value: plan.language === 'da' ? 'da-DK' : 'en-GB' } },
        },
        heading1: headingStyle(44, 0),
        heading2: headingStyle(30, 320),
        heading3: headingStyle(24, 220),
      },
    },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 } } },
        footers: { default: footer },
        children: storyOf(plan).flatMap(write),
      },
    ],
  })
  return Packer.toBuffer(document)
}
