import { type Language, languages } from './language.ts'
import { type Group, isGroup, itemKey, type Place } from './place.ts'
import { type KitProblem, problem } from './problem.ts'
import type { ProblemCode } from './problemMessage.ts'

/** What each language's file holds at one place; undefined if it has nothing there. */
export type Texts = Readonly<Record<Language, unknown>>

/** The structure with the texts laid over it, and what could not be laid. */
export interface Overlaid {
  readonly value: unknown
  readonly problems: readonly KitProblem[]
}

/**
 * Lays the texts of both languages over a kit's structure: every text becomes one value
 * `{da, en}`, and a list's items are found by their id or number. A text that one language lacks
 * is simply absent from its value: judging that is left to the schema.
 */
export function overlayTexts(structure: unknown, texts: Texts, place: Place = []): Overlaid {
  const given = languages.filter((language) => texts[language] !== undefined)
  if (given.length === 0) return { value: structure, problems: [] }
  if (given.every((language) => isGroup(texts[language]))) return group(structure, texts, place)
  if (structure !== undefined) {
    const wrong = given.filter((language) => !isGroup(texts[language]))
    const rest = overlayTexts(structure, without(texts, wrong), place)
    return { ...rest, problems: [...refused(structure, wrong, place), ...rest.problems] }
  }
  if (given.every((language) => Array.isArray(texts[language]))) {
    return { value: list(texts, given), problems: [] }
  }
  return { value: localized(texts, given), problems: [] }
}

function group(structure: unknown, texts: Texts, place: Place): Overlaid {
  if (Array.isArray(structure)) return items(structure, texts, place)
  if (structure !== undefined && !isGroup(structure)) {
    const given = languages.filter((language) => texts[language] !== undefined)
    return { value: structure, problems: refused(structure, given, place) }
  }
  const keys = new Set([structure, ...Object.values(texts)].flatMap((part) => keysOf(part)))
  const parts = [...keys].map((key) => {
    const below = overlayTexts(structure?.[key], textsAt(texts, key), [...place, key])
    return { key, ...below }
  })
  return {
    value: Object.fromEntries(parts.map(({ key, value }) => [key, value])),
    problems: parts.flatMap(({ problems }) => problems),
  }
}

function items(structure: readonly unknown[], texts: Texts, place: Place): Overlaid {
  const known = structure.map(itemKey)
  const unknown = languages.flatMap((language) =>
    keysOf(texts[language])
      .filter((key) => !known.includes(key))
      .map((key) => problem(`${language}.json`, [...place, key], 'unknown-id')),
  )
  const parts = structure.map((item): Overlaid => {
    const key = itemKey(item)
    if (key === undefined) return { value: item, problems: [] }
    return overlayTexts(item, textsAt(texts, key), [...place, key])
  })
  return {
    value: parts.map(({ value }) => value),
    problems: [...unknown, ...parts.flatMap(({ problems }) => problems)],
  }
}

function list(texts: Texts, given: readonly Language[]): unknown[] {
  const lists = given.map((language) => ({ language, lines: texts[language] as unknown[] }))
  const length = Math.max(...lists.map(({ lines }) => lines.length))
  return Array.from({ length }, (_, index) =>
    Object.fromEntries(
      lists
        .filter(({ lines }) => index < lines.length)
        .map(({ language, lines }) => [language, lines[index]]),
    ),
  )
}

function localized(texts: Texts, given: readonly Language[]): Group {
  return Object.fromEntries(given.map((language) => [language, texts[language]]))
}

/** The structure already has something here that these texts cannot be laid over. */
function refused(structure: unknown, given: readonly Language[], place: Place): KitProblem[] {
  const isWhole = typeof structure === 'object' && structure !== null
  const code: ProblemCode = isWhole ? 'wrong-kind' : 'in-both-files'
  return given.map((language) => problem(`${language}.json`, place, code, { value: 'object' }))
}

function without(texts: Texts, left: readonly Language[]): Texts {
  const keep = (language: Language) => (left.includes(language) ? undefined : texts[language])
  return { da: keep('da'), en: keep('en') }
}

function keysOf(part: unknown): string[] {
  return isGroup(part) ? Object.keys(part) : []
}

function textsAt(texts: Texts, key: string): Texts {
  const at = (part: unknown) => (isGroup(part) && Object.hasOwn(part, key) ? part[key] : undefined)
  return { da: at(texts.da), en: at(texts.en) }
}
