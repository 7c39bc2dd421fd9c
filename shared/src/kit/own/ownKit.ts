import { randomId } from '../../board/ids.ts'
import type { Kit } from '../kit.ts'
import { type Language, languages } from '../language.ts'
import { type Localized, visibleLength } from '../localized.ts'
import { slugOf } from './slugOf.ts'

/** The languages that its makers write in: both, or one alone. */
export const writings = ['both', ...languages] as const

export type Writing = (typeof writings)[number]

/**
 * A kit in the making. Its texts are as they were typed, so they may be empty, too long or in one language alone;
 * `readyKit` makes a whole kit of it.
 */
export interface OwnKit {
  readonly writing: Writing
  readonly kit: Kit
}

/** Those languages, the default first. */
export function writtenLanguages(writing: Writing): readonly Language[] {
  return writing === 'both' ? languages : [writing]
}

const suffix: Localized = { da: ' (vores udgave)', en: ' (our version)' }
const longestName = 60

/** A kit of one's own, the same as `base` until it is edited. */
export function makeOwnKit(base: Kit): OwnKit {
  const name = base.basedOn === undefined ? suffixed(base.name) : base.name
  const { id, version, themes } = base
  const basedOn = base.basedOn ?? { id, version, name: base.name, themes: themes.length }
  return { writing: 'both', kit: { ...base, id: newKitId(name.da), name, basedOn } }
}

/** An id that no other kit has: the name in small letters, and six random ones. */
export function newKitId(name: string): string {
  return `${slugOf(name)}-${randomId(6)}`
}

function suffixed(name: Localized): Localized {
  const add = (language: Language) => {
    const longer = name[language] + suffix[language]
    return visibleLength(longer) > longestName ? name[language] : longer
  }
  return { da: add('da'), en: add('en') }
}
