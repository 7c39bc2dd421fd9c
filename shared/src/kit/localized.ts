import * as z from 'zod/mini'
import { type Language, languages } from './language.ts'

/** One text in every language. Soft hyphens (U+00AD) may mark where a long word can break. */
export type Localized = Record<Language, string>

export const softHyphen = '\u00AD'

/** The text in one language. */
export function textIn(localized: Localized, language: Language): string {
  return localized[language]
}

/** How many characters a reader sees: soft hyphens are not counted. */
export function visibleLength(text: string): number {
  return [...text.replaceAll(softHyphen, '')].length
}

/** The length of the longest stretch of a text that cannot be broken over two lines. */
export function longestUnbroken(text: string): number {
  return Math.max(...text.split(/[\s\u00AD-]/u).map((part) => [...part].length))
}

export interface TextLimits {
  /** The most characters a reader may see. */
  readonly max: number
  /** The longest word that may stand without a soft hyphen, in characters. */
  readonly unbroken?: number
}

/** What can be wrong with one text; `limit` and `actual` are in characters. */
export interface TextFault {
  readonly code: 'empty' | 'untrimmed' | 'too-long' | 'word-too-long'
  readonly limit?: number
  readonly actual?: number
}

/** The first fault of a text, or undefined if it fits. */
export function textFault(text: string, limits: TextLimits): TextFault | undefined {
  if (visibleLength(text.trim()) === 0) return { code: 'empty' }
  if (text !== text.trim()) return { code: 'untrimmed' }
  const length = visibleLength(text)
  if (length > limits.max) return { code: 'too-long', limit: limits.max, actual: length }
  const unbroken = longestUnbroken(text)
  if (limits.unbroken !== undefined && unbroken > limits.unbroken) {
    return { code: 'word-too-long', limit: limits.unbroken, actual: unbroken }
  }
  return undefined
}

/** The message by which a missing text is told from a missing part of the structure. */
export const textMissing = 'text-missing'

/** Schema of a text in all languages, each within the limits. */
export function text(max: number, unbroken?: number) {
  const limits: TextLimits = unbroken === undefined ? { max } : { max, unbroken }
  const one = z.string().check(
    z.check((payload) => {
      const fault = textFault(payload.value, limits)
      if (fault === undefined) return
      payload.issues.push({
        code: 'custom',
        input: payload.value,
        message: fault.code,
        params: { ...fault },
      })
    }),
  )
  const shape = Object.fromEntries(languages.map((language) => [language, one])) as Record<
    Language,
    typeof one
  >
  return textGroup(shape)
}

/** Schema of texts that belong together: a strict object which the text files alone fill. */
export function textGroup<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'invalid_type' ? textMissing : undefined),
  })
}

/** Schema of a list of texts; left out means none. */
export function texts(max: number) {
  return z._default(z.array(text(max)), [])
}
