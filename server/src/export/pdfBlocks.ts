import { mapDrawing, mapInWords } from '@firefelt/shared/outcome/mapDrawing.ts'
import type { Plan } from '@firefelt/shared/outcome/plan.ts'
import type { Block, Pair } from '@firefelt/shared/outcome/story.ts'
import { drawMap } from './pdfMap.ts'
import { accent, headings, ink, margin, quiet, tones } from './pdfStyle.ts'
import { drawTable, startOfTable } from './pdfTable.ts'

type Pdf = PDFKit.PDFDocument
type Struct = PDFKit.PDFStructureElement
type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** Three lines of text: less of it does not stand alone at the foot of a page. */
const fewLines = 45

const widthOf = (doc: Pdf): number =>
  doc.page.width - doc.page.margins.left - doc.page.margins.right

/** Begins a new page unless so many points are free on this one. */
const keepRoom = (doc: Pdf, points: number): void => {
  if (doc.y + points > doc.page.height - doc.page.margins.bottom) doc.addPage()
}

/** Sets text as one element of the structure. */
const set = (doc: Pdf, parent: Struct, tag: string, write: () => void): void => {
  const element = doc.struct(tag, {}, write)
  parent.add(element)
  element.end()
}

const setPair = (doc: Pdf, parent: Struct, { label, text }: Pair): void => {
  keepRoom(doc, 34)
  const [first = '', ...others] = text.split('\n')
  const say = (words: string) =>
    doc
      .font('regular')
      .fontSize(11)
      .fillColor(ink)
      .text(words || ' ')
  set(doc, parent, 'P', () => {
    doc.font('bold').fontSize(10).fillColor(quiet).text(`${label} `)
    say(first)
  })
  // A line that somebody began is a paragraph: read aloud, its first word must not cling to the last one.
  for (const line of others) set(doc, parent, 'P', () => say(line))
  doc.y += 5
}

/** How a heading stands among those of the document's outline. */
export interface Chapter {
  addItem(title: string, options: object): Chapter
}

const setHeading = (doc: Pdf, root: Struct, { level, text }: BlockOf<'heading'>): void => {
  const { tag, size, below } = headings[level]
  if (level === 2) {
    const { left } = doc.page.margins
    doc.markContent('Artifact', { type: 'Layout' })
    doc
      .moveTo(left, doc.y - 6)
      .lineTo(left + widthOf(doc), doc.y - 6)
      .lineWidth(1.5)
      .stroke(accent)
    doc.endMarkedContent()
  }
  set(doc, root, tag, () => {
    doc.font('bold').fontSize(size).fillColor(ink).text(text)
  })
  doc.y += below
}

const setText = (doc: Pdf, root: Struct, { text, tone }: BlockOf<'text'>): void => {
  const { size, ink: colour, indent } = tones[tone]
  const { left } = doc.page.margins
  for (const line of text.split('\n')) {
    set(doc, root, tone === 'quote' ? 'BlockQuote' : 'P', () => {
      doc.font('regular').fontSize(size).fillColor(colour)
      doc.text(line || ' ', left + indent)
    })
  }
  doc.y += 7
}

const setMap = (doc: Pdf, root: Struct, plan: Plan): void => {
  const drawing = mapDrawing(plan)
  if (drawing === undefined) return
  const { left } = doc.page.margins
  const width = widthOf(doc)
  const height = (width * drawing.height) / drawing.width
  keepRoom(doc, height)
  const { y } = doc
  const options = { alt: mapInWords(plan).join(' '), bbox: [left, y, left + width, y + height] }
  const figure = doc.struct('Figure', options, () => drawMap(doc, drawing, left, y, width))
  root.add(figure)
  figure.end()
  doc.y = y + height + 8
}

/** How much of what comes next must stand on the same page as the heading before it, in points. */
const startOf = (doc: Pdf, plan: Plan, [next, ...others]: readonly Block[]): number => {
  switch (next?.kind) {
    case 'heading': {
      const { size, above, below } = headings[next.level]
      doc.font('bold').fontSize(size)
      const height = doc.heightOfString(next.text, { width: widthOf(doc) })
      return above + height + below + startOf(doc, plan, others)
    }
    case 'table':
      return startOfTable(doc, next)
    case 'map': {
      const drawing = mapDrawing(plan)
      return drawing === undefined ? 0 : (widthOf(doc) * drawing.height) / drawing.width
    }
    case 'text':
    case 'pairs':
      return fewLines
    case 'page':
    case undefined:
      return 0
  }
}

/** Writes a plan's blocks, one after the other. @param root what they are parts of @param outline what a reader jumps by */
export const writeBlocks = (
  doc: Pdf,
  root: Struct,
  outline: Chapter,
  plan: Plan,
  blocks: readonly Block[],
): void => {
  let chapter = outline
  blocks.forEach((block, at) => {
    doc.x = doc.page.margins.left
    switch (block.kind) {
      case 'heading': {
        const onPage = doc.page.height - 2 * margin
        keepRoom(doc, Math.min(onPage, startOf(doc, plan, blocks.slice(at))))
        if (doc.y > margin) doc.y += headings[block.level].above
        const place = { top: Math.max(0, doc.y - 12), left: doc.page.width, expanded: true }
        if (block.level === 2) chapter = outline.addItem(block.text, place)
        if (block.level === 3) chapter.addItem(block.text, place)
        return setHeading(doc, root, block)
      }
      case 'text':
        return setText(doc, root, block)
      case 'pairs':
        for (const pair of block.pairs) setPair(doc, root, pair)
        return
      case 'table':
        for (const row of drawTable(doc, root, block)) {
          row.forEach((text, cell) => setPair(doc, root, { label: block.head[cell] ?? '', text }))
        }
        doc.y += 4
        return
      case 'map':
        return setMap(doc, root, plan)
      case 'page':
        doc.addPage()
    }
  })
}
