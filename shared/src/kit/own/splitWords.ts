import { longestUnbroken, softHyphen } from '../localized.ts'

/** The longest stretch of a theme's name that a post-it has room for, in characters. */
export const longestStretch = 22

const shortest = 3
const isVowel = (letter = ''): boolean => /[aeiouyæøå]/i.test(letter)

/**
 * Suggests where the long words of a name can be divided, by putting in soft hyphens until every stretch fits.
 * A guess at syllables and at the s that joins Danish words; people can move it. What is read stays the same.
 */
export function splitWords(name: string): string {
  if (longestUnbroken(name) <= longestStretch) return name
  return name
    .split(/([\s\u00AD-])/u)
    .map((stretch) => split(stretch).join(softHyphen))
    .join('')
}

function split(stretch: string): string[] {
  const letters = [...stretch]
  if (letters.length <= longestStretch) return [stretch]
  const at = bestCut(letters)
  return [letters.slice(0, at), letters.slice(at)].flatMap((part) => split(part.join('')))
}

/** Near the middle, and rather between two words than inside one. */
function bestCut(letters: readonly string[]): number {
  const middle = letters.length / 2
  const cuts = letters.map((_, at) => at).slice(shortest, -shortest)
  const cost = (at: number): number => {
    const joinedByS = letters[at - 1] === 's' && !isVowel(letters[at - 2]) && !isVowel(letters[at])
    const syllable = !isVowel(letters[at]) && isVowel(letters[at + 1])
    const bonus = joinedByS ? -6 : syllable ? 0 : 8
    return Math.abs(at - middle) + bonus
  }
  return cuts.reduce((best, at) => (cost(at) < cost(best) ? at : best), Math.round(middle))
}
