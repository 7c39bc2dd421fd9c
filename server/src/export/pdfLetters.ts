import { writable } from './escape.ts'

/** What pdfkit lets nobody ask of the font it has chosen. */
interface Chosen {
  _font: { font: { hasGlyphForCodePoint(point: number): boolean } }
}

/** Signs that the typeface lacks, as one writes them with those that it has. */
const instead: Record<string, string> = {
  '→': '->',
  '←': '<-',
  '↑': '^',
  '↓': 'v',
  '⇒': '=>',
  '✓': 'v',
  '✔': 'v',
  '☐': '[ ]',
  '☑': '[x]',
  '\t': ' ',
  '\u200D': '',
  '\uFE0F': '',
}

/** Text with no letter that the document's typeface cannot set: it would stand there as an empty box. */
export const lettersFor = (doc: PDFKit.PDFDocument): ((text: string) => string) => {
  doc.font('regular')
  const { font } = (doc as unknown as Chosen)._font
  const set = (letter: string): string =>
    letter === '\n' || font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)
      ? letter
      : (instead[letter] ?? '?')
  return (text) => Array.from(writable(text).normalize('NFC'), set).join('')
}
