import * as z from 'zod/mini'
import { checkKit, type KitFault } from '../check.ts'
import type { Kit } from '../kit.ts'
import { isGroup } from '../place.ts'
import { problemMessage } from '../problemMessage.ts'
import { type OwnKit, writings } from './ownKit.ts'
import { readyKit } from './readyKit.ts'
import { slugOf } from './slugOf.ts'

const marker = 'firefelt-kit'
const formatVersion = 1

/** The most that a file may hold, in characters; the server takes a little more. */
export const largestFile = 256_000

/** An own kit as one file: what to call it, and what stands in it, the kit being whole in both languages. */
export function toFile(own: OwnKit): { name: string; text: string } {
  const kit = readyKit(own)
  return {
    name: `${slugOf(kit.name.da)}.firefelt-kit.json`,
    text: `${JSON.stringify(envelope({ ...own, kit }), undefined, 2)}\n`,
  }
}

/** An own kit as it stands, unfinished or not, to be kept as JSON and read by `fromDraft`. */
export function toDraft(own: OwnKit): unknown {
  return envelope(own)
}

export type ReadFile =
  | { readonly ok: true; readonly own: OwnKit }
  | { readonly ok: false; readonly faults: readonly KitFault[] }

const writingSchema = z.enum(writings)

/**
 * Reads a saved kit. Refuses what is no such file, and a kit that no room could be opened with, with every fault
 * found and its place in the file; never throws.
 */
export function fromFile(text: string): ReadFile {
  if (text.length > largestFile) {
    return refused('', 'file-too-large', { limit: largestFile / 1000 })
  }
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return refused('', 'not-json', { value: error instanceof Error ? error.message : '' })
  }
  if (!isGroup(json) || json.format !== marker) return refused('', 'not-a-kit')
  if (json.version !== formatVersion) {
    const isNewer = typeof json.version === 'number' && json.version > formatVersion
    return refused('version', isNewer ? 'newer-format' : 'not-a-kit')
  }
  const writing = writingSchema.safeParse(json.writing)
  if (!writing.success) return refused('writing', 'not-allowed', { value: writings.join(', ') })
  const checked = checkKit(json.kit)
  if (!checked.ok) {
    const faults = checked.faults.map((one) => ({ ...one, place: join('kit', one.place) }))
    return { ok: false, faults }
  }
  return { ok: true, own: { writing: writing.data, kit: checked.kit } }
}

/**
 * An own kit as it was kept.
 * @throws if it was not kept by `toDraft`: then its build, and not only its texts, is wrong
 */
export function fromDraft(json: unknown): OwnKit {
  if (!isGroup(json) || json.format !== marker || json.version !== formatVersion) {
    throw new Error('not a kept kit')
  }
  const own = { writing: writingSchema.parse(json.writing), kit: json.kit as Kit }
  const checked = checkKit(own.kit)
  if (!checked.ok && !checked.faults.every(({ code }) => unfinished.has(code))) {
    throw new Error('a kept kit is damaged')
  }
  return own
}

/** What may be wrong with a kit that is being written. */
const unfinished: ReadonlySet<string> = new Set([
  'empty',
  'untrimmed',
  'too-long',
  'word-too-long',
  'out-of-order',
])

function envelope({ writing, kit }: OwnKit) {
  return { format: marker, version: formatVersion, writing, kit }
}

function join(first: string, place: string): string {
  return place === '' ? first : `${first}.${place}`
}

type Details = Parameters<typeof problemMessage>[1]

function refused(place: string, code: KitFault['code'], details: Details = {}): ReadFile {
  return { ok: false, faults: [{ place, code, message: problemMessage(code, details) }] }
}
