import { checkKit, type KitFault } from '@firefelt/shared/kit/check.ts'
import type { Kit } from '@firefelt/shared/kit/kit.ts'
import { type Language, languages } from '@firefelt/shared/kit/language.ts'
import type { TextPlace } from '@firefelt/shared/kit/own/edit.ts'
import { type OwnKit, writtenLanguages } from '@firefelt/shared/kit/own/ownKit.ts'
import { readyKit } from '@firefelt/shared/kit/own/readyKit.ts'

/** Something to put right, and the field where that is done. */
export interface TextFault {
  readonly at: TextPlace
  readonly language: Language
  readonly fault: KitFault
}

/**
 * What is missing or too much in the texts of a kit in the making, in the order of its fields. A text empty in one
 * language is the other's, so only the field where something stands is at fault, or the first if neither has any.
 */
export const faultsOf = (own: OwnKit): TextFault[] => {
  const checked = checkKit(readyKit(own))
  if (checked.ok) return []
  const byField = new Map<string, TextFault>()
  for (const fault of checked.faults) {
    const found = fieldOf(own.kit, fault.place)
    if (found === undefined) continue
    const language = whereItStands(own, found.at, found.language)
    const key = fieldKey(found.at, language)
    if (!byField.has(key)) byField.set(key, { at: found.at, language, fault })
  }
  return [...byField.values()].sort((a, b) => orderOf(own.kit, a) - orderOf(own.kit, b))
}

/** One field among all, as a key. */
export const fieldKey = (at: TextPlace, language: Language): string =>
  ['theme' in at ? at.theme : '', at.text, language].join(' ')

/** The text that a field of the editor holds, in both languages. */
export const textAt = (kit: Kit, at: TextPlace) =>
  'theme' in at ? kit.themes.find(({ id }) => id === at.theme)?.[at.text] : kit[at.text]

const fieldOf = (kit: Kit, place: string): { at: TextPlace; language: Language } | undefined => {
  const keys = place.split('.')
  const language = languages.find((one) => one === keys.at(-1))
  if (language === undefined) return undefined
  const [root, at, text] = keys
  if (root === 'name' || root === 'purpose') return { at: { text: root }, language }
  const theme = root === 'themes' ? kit.themes[Number(at)]?.id : undefined
  if (theme === undefined || (text !== 'name' && text !== 'prompt')) return undefined
  return { at: { theme, text }, language }
}

const whereItStands = (own: OwnKit, at: TextPlace, language: Language): Language => {
  const text = textAt(own.kit, at)
  const written = writtenLanguages(own.writing)
  const has = (one: Language) => (text?.[one].trim() ?? '') !== ''
  if (has(language) && written.includes(language)) return language
  return written.find(has) ?? languages.find(has) ?? written[0] ?? language
}

const orderOf = (kit: Kit, { at, language }: TextFault): number => {
  const theme = 'theme' in at ? kit.themes.findIndex(({ id }) => id === at.theme) + 1 : 0
  return theme * 4 + (at.text === 'name' ? 0 : 2) + languages.indexOf(language)
}
