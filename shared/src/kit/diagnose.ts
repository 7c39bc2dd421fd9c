import type * as z from 'zod/mini'
import { type Language, languages } from './language.ts'
import { textMissing } from './localized.ts'
import type { Texts } from './overlay.ts'
import { firstMissing, isGroup, type Place, textPlace, valueAt } from './place.ts'
import { type KitFile, type KitProblem, problem } from './problem.ts'
import { isProblemCode, type ProblemCode, type ProblemDetails } from './problemMessage.ts'

/** A kit as it was read, and the whole that was made of it. */
export interface KitParts {
  readonly structure: unknown
  readonly texts: Texts
  readonly whole: unknown
}

type Issue = z.core.$ZodIssue

/** Turns what the schema found in the whole into problems in the files that people write. */
export function diagnose(issue: Issue, parts: KitParts): KitProblem[] {
  const place = textPlace(parts.whole, issue.path)
  if (issue.code === 'unrecognized_keys') return surplusKeys(issue.keys, issue.path, place, parts)

  const language = languageOf(issue, parts)
  if (language !== undefined) return [oneText(issue, language, place.slice(0, -1), parts)]

  const isInStructure = valueAt(parts.structure, issue.path) !== undefined
  if (issue.message === textMissing) {
    if (isInStructure) return [problem('kit.json', issue.path, 'text-in-structure')]
    return languages.map((one) => textProblem(one, place, 'text', parts))
  }
  if (isInStructure) {
    const { code, details } = verdict(issue)
    return [problem('kit.json', issue.path, code, details)]
  }
  const given = languages.filter((one) => valueAt(parts.texts[one], place) !== undefined)
  const isListOfTexts =
    issue.code === 'invalid_type' &&
    issue.expected === 'array' &&
    // Texts by id are what a list in kit.json would carry, so it is kit.json that lacks it.
    !given.every((one) => isGroup(valueAt(parts.texts[one], place)))
  if (!isListOfTexts) {
    return [problem('kit.json', firstMissing(parts.structure, issue.path), 'key-missing')]
  }
  return given
    .filter((one) => !Array.isArray(valueAt(parts.texts[one], place)))
    .map((one) => textProblem(one, place, 'array', parts))
}

function surplusKeys(
  keys: readonly string[],
  path: Place,
  place: Place,
  parts: KitParts,
): KitProblem[] {
  return keys.flatMap((key) => {
    const found: KitProblem[] = []
    const add = (file: KitFile, source: unknown, at: Place) => {
      if (valueAt(source, [...at, key]) === undefined) return
      found.push(problem(file, [...at, key], 'unknown-key'))
    }
    add('kit.json', parts.structure, path)
    for (const language of languages) add(`${language}.json`, parts.texts[language], place)
    return found
  })
}

/** The language whose text alone an issue is about. */
function languageOf(issue: Issue, parts: KitParts): Language | undefined {
  const language = languages.find((one) => one === issue.path.at(-1))
  const parent = valueAt(parts.whole, issue.path.slice(0, -1))
  const isText = isGroup(parent) && Object.keys(parent).every((key) => isLanguage(key))
  return isText ? language : undefined
}

function isLanguage(key: string): boolean {
  return languages.some((language) => language === key)
}

function oneText(issue: Issue, language: Language, place: Place, parts: KitParts): KitProblem {
  if (issue.code !== 'custom') return textProblem(language, place, 'text', parts)
  const { code, details } = verdict(issue)
  return problem(`${language}.json`, place, code, details)
}

function textProblem(
  language: Language,
  place: Place,
  expected: string,
  parts: KitParts,
): KitProblem {
  const file = parts.texts[language]
  if (valueAt(file, place) === undefined) {
    return problem(`${language}.json`, firstMissing(file, place), 'key-missing')
  }
  return problem(`${language}.json`, place, 'wrong-kind', { value: expected })
}

/** What a schema found wrong with one value, as a code and its details. */
export function verdict(issue: Issue): { code: ProblemCode; details: ProblemDetails } {
  if (isProblemCode(issue.message)) {
    return { code: issue.message, details: issue.code === 'custom' ? (issue.params ?? {}) : {} }
  }
  if (issue.code === 'invalid_type') {
    return { code: 'wrong-kind', details: { value: issue.expected } }
  }
  if (issue.code === 'too_small') {
    return { code: 'too-small', details: { limit: Number(issue.minimum) } }
  }
  if (issue.code === 'too_big') {
    return { code: 'too-big', details: { limit: Number(issue.maximum) } }
  }
  const allowed = issue.code === 'invalid_value' ? issue.values : []
  return { code: 'not-allowed', details: { value: allowed.map(String).join(', ') } }
}
