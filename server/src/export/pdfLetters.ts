import { writable } from './escape.ts'

/** What pdfkit lets nobody ask of the font it has chosen. */
interface Chosen {
  _font: { font: { hasGlyphForCodePoint(point: number): boolean } }
}

/** Signs that a typeface may lack, as one writes them with those that all have. */
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
}

/** Joins signs, chooses their colour or the way of writing: nothing to be seen. */
const unseen = /\p{Default_Ignorable_Code_Point}|\p{Emoji_Modifier}/u

const picture = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u

const setterOf = (
  doc: PDFKit.PDFDocument,
  names: readonly string[],
): ((letter: string) => boolean) => {
  const fonts = names.map((name) => (doc.font(name) as unknown as Chosen)._font.font)
  return (letter) =>
    letter === '\n' || fonts.every((font) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
}

/** What of a text some of a document's fonts have no glyph for, and nobody another way of writing. */
export const lackingIn = (
  doc: PDFKit.PDFDocument,
  names: readonly string[],
  text: string,
): string => {
  const has = setterOf(doc, names)
  const letters = Array.from(writable(text).normalize('NFC'))
  return letters
    .filter((letter) => !has(letter) && !unseen.test(letter) && !(letter in instead))
    .join('')
}

const rightToLeft = '[\\p{Script=Hebrew}\\p{Script=Arabic}][^\\s\\p{Script=Latin}]*'
const sentence = new RegExp(`${rightToLeft}(?: +${rightToLeft})+`, 'gu')

/** A document is set word by word from the left: words that are read from the right must be set as one. */
const joined = (text: string): string =>
  text.replace(sentence, (words) => words.replace(/ +/g, '\u00A0'))

/** Text with no letter that the document's typeface cannot set: it would stand there as an empty box. */
export const lettersFor = (doc: PDFKit.PDFDocument): ((text: string) => string) => {
  const has = setterOf(doc, ['regular', 'bold'])
  const set = (letter: string): string => {
    if (unseen.test(letter)) return ''
    if (has(letter)) return letter
    // A picture says less than a question mark in its place would.
    return instead[letter] ?? (picture.test(letter) ? '' : '?')
  }
  return (text) => {
    const told = Array.from(writable(text).normalize('NFC'), set).join('')
    return joined(text !== '' && told.trim() === '' ? '…' : told)
  }
}
