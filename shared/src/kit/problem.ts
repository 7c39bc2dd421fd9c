import type { Localized } from './localized.ts'
import type { Place } from './place.ts'
import { type ProblemCode, type ProblemDetails, problemMessage } from './problemMessage.ts'

/** The files that a kit consists of. */
export type KitFile = 'kit.json' | 'da.json' | 'en.json'

/** One reason why a kit is refused. */
export interface KitProblem {
  readonly file: KitFile
  /** The keys on the way in, e.g. `themes.klare-maal.name`; in kit.json lists count from 0. */
  readonly place: string
  /** Stays the same when the wording changes. */
  readonly code: ProblemCode
  /** What is wrong, in plain words. */
  readonly message: Localized
}

export function problem(
  file: KitFile,
  place: Place,
  code: ProblemCode,
  details: ProblemDetails = {},
): KitProblem {
  const words = problemMessage(code, details)
  return { file, place: place.map(String).join('.'), code, message: words }
}
