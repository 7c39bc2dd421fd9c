import { softHyphen } from '@firefelt/shared/kit/localized.ts'

type Measure = (text: string) => number

/** Breaks anywhere, into as few and as equal parts as fit: the last resort for a word that has no hyphens. */
const chop = (word: string, width: number, measure: Measure): string[] => {
  const letters = [...word]
  if (measure(word) <= width) return [word]
  for (let count = 2; count < letters.length; count++) {
    const size = Math.ceil(letters.length / count)
    const parts = Array.from({ length: Math.ceil(letters.length / size) }, (_, index) =>
      letters.slice(index * size, (index + 1) * size).join(''),
    ).map((part, index, all) => (index === all.length - 1 ? part : `${part}-`))
    if (parts.every((part) => measure(part) <= width)) return parts
  }
  return letters
}

/** Splits one word over lines at its soft hyphens, as late as each line allows; a hyphen shows where it broke. */
const splitWord = (word: string, width: number, measure: Measure): string[] => {
  const whole = word.replaceAll(softHyphen, '')
  if (measure(whole) <= width) return [whole]
  const lines: string[] = []
  let line = ''
  const syllables = word.split(softHyphen)
  for (const [index, syllable] of syllables.entries()) {
    const hyphen = index === syllables.length - 1 || syllable.endsWith('-') ? '' : '-'
    if (line !== '' && measure(line + syllable + hyphen) > width) {
      lines.push(line.endsWith('-') ? line : `${line}-`)
      line = ''
    }
    line += syllable
  }
  return [...lines, line].flatMap((each) => chop(each, width, measure))
}

/**
 * Breaks a text into lines no wider than `width`: between words, then after hyphens and at soft hyphens,
 * then anywhere. Nothing is lost but soft hyphens and the spaces at breaks; a hyphen shows where a word broke.
 */
export const cardLines = (text: string, width: number, measure: Measure): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.trim().split(/\s+/u)) {
    const plain = word.replaceAll(softHyphen, '')
    const joined = line === '' ? plain : `${line} ${plain}`
    if (measure(joined) <= width) {
      line = joined
      continue
    }
    if (line !== '') lines.push(line)
    const parts = splitWord(
      // No lookbehind: phones a few years old cannot read one.
      word.replaceAll(/(\p{L})-(?=\p{L})/gu, `$1-${softHyphen}`),
      width,
      measure,
    )
    line = parts.pop() ?? ''
    lines.push(...parts)
  }
  return line === '' ? lines : [...lines, line]
}
