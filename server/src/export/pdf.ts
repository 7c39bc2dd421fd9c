import { mapDrawing, mapInWords } from '@firefelt/shared/outcome/mapDrawing.ts'
import type { Plan } from '@firefelt/shared/outcome/plan.ts'
import { type Block, type Pair, storyOf } from '@firefelt/shared/outcome/story.ts'
import PDFDocument from 'pdfkit'
import { writable } from './escape.ts'
import { fileWords } from './fileWords.ts'
import { readFonts } from './fonts.ts'
import { lettersFor } from './pdfLetters.ts'
import { drawMap } from './pdfMap.ts'
import { drawTable } from './pdfTable.ts'

type Pdf = PDFKit.PDFDocument
type Struct = PDFKit.PDFStructureElement

const ink = '#18222d'
const quiet = '#55606d'
const margin = 56

const headings = {
  1: { tag: 'H1', size: 24, above: 0, below: 8 },
  2: { tag: 'H2', size: 16, above: 18, below: 6 },
  3: { tag: 'H3', size: 12.5, above: 12, below: 3 },
} as const

const tones = {
  plain: { size: 11, ink, indent: 0 },
  lead: { size: 13, ink, indent: 0 },
  quiet: { size: 10, ink: quiet, indent: 0 },
  quote: { size: 11, ink, indent: 14 },
} as const

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
  set(doc, parent, 'P', () => {
    doc.font('bold').fontSize(10).fillColor(quiet).text(`${label} `)
    doc.font('regular').fontSize(11).fillColor(ink).text(text)
  })
  doc.y += 5
}

const writer =
  (doc: Pdf, root: Struct, plan: Plan) =>
  (block: Block): void => {
    const { left, right } = doc.page.margins
    doc.x = left
    switch (block.kind) {
      case 'heading': {
        const { tag, size, above, below } = headings[block.level]
        doc.y += doc.y > margin ? above : 0
        keepRoom(doc, 70)
        set(doc, root, tag, () => {
          doc.font('bold').fontSize(size).fillColor(ink).text(block.text)
        })
        doc.y += below
        return
      }
      case 'text': {
        const { size, ink: colour, indent } = tones[block.tone]
        set(doc, root, block.tone === 'quote' ? 'BlockQuote' : 'P', () => {
          doc.font('regular').fontSize(size).fillColor(colour)
          doc.text(block.text, left + indent)
        })
        doc.y += 7
        return
      }
      case 'pairs':
        for (const pair of block.pairs) setPair(doc, root, pair)
        return
      case 'table': {
        keepRoom(doc, 60)
        for (const row of drawTable(doc, root, block)) {
          row.forEach((text, at) => setPair(doc, root, { label: block.head[at] ?? '', text }))
        }
        doc.y += 4
        return
      }
      case 'map': {
        const drawing = mapDrawing(plan)
        if (drawing === undefined) return
        const width = doc.page.width - left - right
        const height = (width * drawing.height) / drawing.width
        keepRoom(doc, height)
        const { y } = doc
        const figure = doc.struct('Figure', { alt: mapInWords(plan).join(' ') }, () =>
          drawMap(doc, drawing, left, y, width),
        )
        root.add(figure)
        figure.end()
        doc.y = y + height + 8
        return
      }
      case 'page':
        doc.addPage()
    }
  }

/** Page numbers, which are no part of what is read. */
const numberPages = (doc: Pdf, { language, title }: Plan): void => {
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page)
    // Below the margin a text would begin a page of its own.
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.font('regular').fontSize(9).fillColor(quiet)
    const words = `${title} · ${fileWords[language].page(page - start + 1, count)}`
    doc.text(words, margin, doc.page.height - 36, { lineBreak: false })
    doc.endMarkedContent()
  }
}

/** The same plan, each of its texts changed by `set`. */
const withLetters = (plan: Plan, set: (text: string) => string): Plan =>
  JSON.parse(JSON.stringify(plan), (_, value: unknown) =>
    typeof value === 'string' ? set(value) : value,
  ) as Plan

const gathered = (doc: Pdf): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
  })

/** A tagged PDF (PDF/UA-1): headings, tables and the map's words are there for whoever hears it read. */
export const pdfOf = async (plan: Plan): Promise<Uint8Array> => {
  const fonts = await readFonts()
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    pdfVersion: '1.7',
    // Newer than the types that come with it.
    subset: 'PDF/UA' as unknown as 'PDF/A-1',
    tagged: true,
    displayTitle: true,
    lang: plan.language === 'da' ? 'da-DK' : 'en-GB',
    info: {
      Title: writable(plan.title),
      Author: writable(plan.sender),
      Creator: 'Firefelt',
      Producer: 'Firefelt',
    },
    bufferPages: true,
    font: fonts.regular as unknown as string,
  })
  const whole = gathered(doc)
  doc.registerFont('regular', fonts.regular)
  doc.registerFont('bold', fonts.bold)
  const root = doc.struct('Document')
  doc.addStructure(root)
  const settable = withLetters(plan, lettersFor(doc))
  storyOf(settable).forEach(writer(doc, root, settable))
  root.end()
  numberPages(doc, settable)
  doc.end()
  return whole
}
