import { mapInWords } from '@firefelt/shared/outcome/mapDrawing.ts'
import type { Plan } from '@firefelt/shared/outcome/plan.ts'
import { planWords } from '@firefelt/shared/outcome/planWords.ts'
import { type Block, type Pair, storyOf } from '@firefelt/shared/outcome/story.ts'
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { writable } from './escape.ts'
import { pngOf } from './png.ts'
import { mapSvg } from './svg.ts'

const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

const quiet = '55606D'

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

const cell = (text: string, bold: boolean, width: number): TableCell =>
  new TableCell({
    children: [new Paragraph({ children: runs(text, { bold, size: 20 }) })],
    width: { size: width, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
  })

const table = ({ head, rows }: Extract<Block, { kind: 'table' }>): Table => {
  const width = Math.floor(100 / head.length)
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: head.map((name) => cell(name, true, width)) }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((text, at) => cell(text, at === 0, width)),
          }),
      ),
    ],
  })
}

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
    transformation: { width: 620, height: Math.round((620 * 784) / 1_068) },
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
        return [new Paragraph({ heading: levels[block.level], children, pageBreakBefore })]
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
        // Word draws two tables that touch as one.
        return [table(block), new Paragraph({})]
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
