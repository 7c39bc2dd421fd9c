const narrow = /[ijlftrI.,:;'|!()\-\u00B7 ]/
const wide = /[mwMWÆæ@%&]/

/** About how wide a letter of the product's typeface is, in parts of its size; rather too wide than too narrow. */
const widthOf = (letter: string): number => {
  if (narrow.test(letter)) return 0.34
  if (wide.test(letter)) return 0.92
  return letter.toUpperCase() === letter && letter.toLowerCase() !== letter ? 0.7 : 0.59
}

/** About how wide a line is set, in the units of `size`: nobody measures type where a plan is drawn. */
export const lineWidth = (line: string, size: number): number =>
  [...line].reduce((sum, letter) => sum + widthOf(letter), 0) * size

const broken = (word: string, size: number, width: number): string[] => {
  const parts: string[] = []
  for (const letter of word) {
    const last = parts.at(-1)
    if (last === undefined || lineWidth(`${last}${letter}-`, size) > width) parts.push(letter)
    else parts[parts.length - 1] = last + letter
  }
  return parts.map((part, index) => (index < parts.length - 1 ? `${part}-` : part))
}

/** Breaks words into lines no wider than `width`; a word that is longer by itself is broken with a hyphen. */
export const wrap = (words: string, size: number, width: number): string[] => {
  const lines: string[] = []
  for (const word of words.split(/\s+/).filter((each) => each !== '')) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && lineWidth(joined, size) <= width) lines[lines.length - 1] = joined
    else if (lineWidth(word, size) <= width) lines.push(word)
    else lines.push(...broken(word, size, width))
  }
  return lines
}
