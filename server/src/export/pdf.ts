import type { Plan } from '@firefelt/shared/outcome/plan.ts'
import { storyOf } from '@firefelt/shared/outcome/story.ts'
import PDFDocument from 'pdfkit'
import { escapeText, writable } from './escape.ts'
import { fileWords } from './fileWords.ts'
import { type Fonts, readFonts, readWideFonts } from './fonts.ts'
import { type Chapter, writeBlocks } from './pdfBlocks.ts'
import { lackingIn, lettersFor } from './pdfLetters.ts'
import { margin, quiet } from './pdfStyle.ts'

type Pdf = PDFKit.PDFDocument

/** As much of a line as there is room for. @param width in points */
const cut = (doc: Pdf, text: string, width: number): string => {
  if (doc.widthOfString(text) <= width) return text
  let end = text.length
  while (end > 0 && doc.widthOfString(`${text.slice(0, end)} …`) > width) end--
  return `${text.slice(0, end).toWellFormed().trimEnd()} …`
}

/** At the foot of each page what it belongs to and its number, which are no part of what is read. */
const numberPages = (doc: Pdf, { language, title }: Plan): void => {
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page)
    // Below the margin a text would begin a page of its own.
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.font('regular').fontSize(9).fillColor(quiet)
    const number = ` · ${fileWords[language].page(page - start + 1, count)}`
    const room = doc.page.width - 2 * margin - doc.widthOfString(number)
    const words = cut(doc, title.replace(/\s+/g, ' '), room) + number
    doc.text(words, margin, doc.page.height - 36, { lineBreak: false })
    doc.endMarkedContent()
  }
}

/** The same plan, each of its texts changed by `set`. */
const withLetters = (plan: Plan, set: (text: string) => string): Plan =>
  JSON.parse(JSON.stringify(plan), (_, value: unknown) =>
    typeof value === 'string' ? set(value) : value,
  ) as Plan

/** The product's typeface, or, whole, a wider one if that has letters that were written and the first lacks. */
const chooseFonts = async (doc: Pdf, fonts: Fonts, text: string): Promise<void> => {
  const use = (names: readonly [string, string], { regular, bold }: Fonts) => {
    doc.registerFont(names[0], regular)
    doc.registerFont(names[1], bold)
    return names
  }
  const lacking = lackingIn(doc, use(['own', 'own bold'], fonts), text)
  if (lacking === '') return void use(['regular', 'bold'], fonts)
  const wide = await readWideFonts()
  // Pictures that neither has are no reason.
  const isBetter = lackingIn(doc, use(['wide', 'wide bold'], wide), lacking) !== lacking
  use(['regular', 'bold'], isBetter ? wide : fonts)
}

/** A document's metadata are XML, into which pdfkit puts title and author as they are. */
const escapeMetadata = (doc: Pdf): void => {
  const within = doc as unknown as { endMetadata(): void; info: Record<string, unknown> }
  const end = within.endMetadata.bind(doc)
  within.endMetadata = () => {
    const { Title, Author } = within.info
    Object.assign(within.info, {
      Title: escapeText(String(Title)),
      Author: escapeText(String(Author)),
    })
    end()
  }
}

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
  escapeMetadata(doc)
  await chooseFonts(doc, fonts, JSON.stringify(plan))
  const root = doc.struct('Document')
  doc.addStructure(root)
  const settable = withLetters(plan, lettersFor(doc))
  writeBlocks(doc, root, doc.outline as unknown as Chapter, settable, storyOf(settable))
  root.end()
  numberPages(doc, settable)
  doc.end()
  return whole
}
