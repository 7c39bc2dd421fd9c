import { slugSchema } from '@firefelt/shared/kit/slug.ts'
import type { KitSummary } from '@firefelt/shared/protocol/http.ts'
import * as z from 'zod/mini'
import { forget, keepJson, kept, keptJson, keysFrom, onOtherTab } from './storage.ts'

const prefix = 'firefelt.kit.'
const keyOf = (id: string): string => prefix + id

/** What this browser keeps of a kit that was made or loaded here; whoever keeps it knows its form. */
export const keptKit = <Value>(id: string, read: (json: unknown) => Value): Value | undefined =>
  keptJson(keyOf(id), read)

/** False where the browser keeps it only as long as the page: storage is blocked, or full. */
export const keepKit = (id: string, kit: unknown): boolean => {
  keepJson(keyOf(id), kit)
  try {
    return localStorage.getItem(keyOf(id)) === kept(keyOf(id))
  } catch {
    return false
  }
}

export const forgetKit = (id: string): void => forget(keyOf(id))

/** Tells when another tab changes this kit; returns what stops it. */
export const onOtherTabsKit = (id: string, listener: () => void): (() => void) =>
  onOtherTab(keyOf(id), listener)

const text = z.object({ da: z.string(), en: z.string() })
const keptSchema = z.object({
  kit: z.object({
    id: slugSchema,
    version: z.string(),
    name: text,
    purpose: text,
    audience: text,
    duration: text,
    themes: z.array(z.unknown()),
  }),
})

type Text = z.infer<typeof text>
const either = ({ da, en }: Text): Text => ({ da: da.trim() || en, en: en.trim() || da })

const summaryOf = (json: unknown): KitSummary => {
  const { kit } = keptSchema.parse(json)
  const { name, purpose, themes } = kit
  return { ...kit, name: either(name), purpose: either(purpose), themes: themes.length }
}

/** The kits kept here, by name, as the start page lists them; what cannot be read is left out, and left alone. */
export const keptKits = (): KitSummary[] =>
  keysFrom(prefix)
    .flatMap((key) => keptJson(key, summaryOf) ?? [])
    .sort((a, b) => a.name.da.localeCompare(b.name.da, 'da'))
