import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { idSchema } from '@firefelt/shared/board/ids.ts'
import { placeSchema } from '@firefelt/shared/board/place.ts'
import { type Control, controlSchema } from '@firefelt/shared/control/control.ts'
import { acts } from '@firefelt/shared/permissions/permissions.ts'
import * as z from 'zod/mini'
import { forgetDrafts } from './keptDrafts.ts'
import { forgetPreparation } from './keptPreparation.ts'
import { forget, keep, keepJson, kept, keptJson, keysFrom } from './storage.ts'

/** What of a room, beside the board itself, is kept for a reload without a network. */
const controlKey = (room: string, actor: ActorId): string => `firefelt.control/${room}/${actor}`

export const keptControl = (room: string, actor: ActorId): Control | undefined =>
  keptJson(controlKey(room, actor), (json) => controlSchema.parse(json))

export const keepControl = (actor: ActorId, control: Control): void =>
  keepJson(controlKey(control.room, actor), control)

const toldGroupKey = (room: string, actor: ActorId): string => `firefelt.group/${room}/${actor}`

/** The group that somebody was last told they are in; empty: none. */
export const toldGroup = (room: string, actor: ActorId): string =>
  kept(toldGroupKey(room, actor)) ?? ''

export const keepToldGroup = (room: string, actor: ActorId, group: string): void =>
  keep(toldGroupKey(room, actor), group)

/** How a post-it stands, or should: `onBoard` is false for one that is taken off. */
const standingSchema = z.object({ theme: idSchema, place: placeSchema, onBoard: z.boolean() })
export type Standing = z.infer<typeof standingSchema>

const lateCauseSchema = z.enum([
  'ended',
  'locked',
  'asleep',
  'waiting',
  'hidden',
  'regrouped',
  'elsewhere',
])
/** Why something came too late; `regrouped`: it was sent in the name of a group that its sender is in no more. */
export type LateCause = z.infer<typeof lateCauseSchema>

const lateActSchema = z.object({
  act: z.enum(acts),
  /** The record that it was about: a post-it, or the sheet, answer, choice or theme that was written in. */
  note: z.string(),
  why: z._default(lateCauseSchema, 'locked'),
  /** How a post-it was meant to stand; undefined when this browser does not know. */
  wanted: z.optional(standingSchema),
  /** What was written, and stands on no board. */
  words: z.optional(z.array(z.string())),
  /** What was asked on a sheet that could not be laid out: no record tells. */
  asked: z.optional(z.object({ form: idSchema, theme: z.nullable(idSchema), field: idSchema })),
})
/** An act that came too late and was taken back. */
export type LateAct = z.infer<typeof lateActSchema>

export const lateKey = (room: string, actor: ActorId): string => `firefelt.late/${room}/${actor}`

export const keptLate = (room: string, actor: ActorId): LateAct[] =>
  keptJson(lateKey(room, actor), (json) => z.array(lateActSchema).parse(json)) ?? []

export const keepLate = (room: string, actor: ActorId, late: readonly LateAct[]): void => {
  if (late.length === 0) forget(lateKey(room, actor))
  else keepJson(lateKey(room, actor), late)
}

const lostKey = (room: string, actor: ActorId): string => `firefelt.lost/${room}/${actor}`

/** What somebody wrote and the room lost; see the notice »reset«. */
export const keptLostWords = (room: string, actor: ActorId): string[] =>
  keptJson(lostKey(room, actor), (json) => z.array(z.string()).parse(json)) ?? []

export const keepLostWords = (room: string, actor: ActorId, words: readonly string[]): void => {
  if (words.length === 0) forget(lostKey(room, actor))
  else keepJson(lostKey(room, actor), words)
}

const wishSchema = z.object({
  note: idSchema,
  /** How this person left it. */
  wanted: standingSchema,
  /** How it stood before; undefined when they put it up. */
  before: z.optional(standingSchema),
})
/** What somebody did to a post-it, all taken together. */
export type Wish = z.infer<typeof wishSchema>

const writingSchema = z.object({ record: idSchema, words: z.array(z.string()) })
/** What stood in a record when this person last wrote in it. */
export type Writing = z.infer<typeof writingSchema>

const unsavedSchema = z.object({
  acts: z.int().check(z.gte(0), z.lte(100_000)),
  writings: z._default(z.array(writingSchema), []),
  /** As pages of an earlier version kept what was written: without saying where. */
  words: z.optional(z.array(z.string())),
  wishes: z.array(wishSchema),
  /** Where the page's work in the document ended, by Yjs' count: shows whether a document holds it. */
  client: z.optional(z.int()),
  clock: z.optional(z.int()),
})
/** What one page did and has not seen stored. */
export type Unsaved = z.infer<typeof unsavedSchema>

/** Each page, open or gone, has a key of its own: two tabs must not overwrite what the other still waits for. */
export const unsavedPrefix = (copy: string): string => `firefelt.unsaved/${copy}/`

/** What pages kept under a local copy's name, by their keys. */
export const keptUnsaved = (copy: string): Map<string, Unsaved> => {
  const pages = new Map<string, Unsaved>()
  for (const key of keysFrom(unsavedPrefix(copy))) {
    const unsaved = keptJson(key, (json) => unsavedSchema.parse(json))
    if (unsaved !== undefined) pages.set(key, unsaved)
  }
  return pages
}

export const keepUnsaved = (key: string, unsaved: Unsaved): void => {
  if (unsaved.acts === 0) forget(key)
  else keepJson(key, unsaved)
}

/** Lets go of what a page kept, unless it has kept more since: then that page sees to it itself. */
export const releaseUnsaved = (key: string, known: Unsaved): void => {
  const now = keptJson(key, (json) => unsavedSchema.parse(json))
  if (JSON.stringify(now) === JSON.stringify(known)) forget(key)
}

/** What somebody shapes hidden in a room, until it is shown. */
export const hiddenKey = (room: string, actor: ActorId): string =>
  `firefelt.hidden/${room}/${actor}`

/** Everything beside the board that this browser keeps of somebody's part in a room, whoever they still are. */
export const forgetKept = (room: string, actor: ActorId): void => {
  forget(controlKey(room, actor))
  forget(toldGroupKey(room, actor))
  forget(lateKey(room, actor))
  forget(lostKey(room, actor))
  forgetDrafts(room, actor)
  forget(hiddenKey(room, actor))
  forgetPreparation(room, actor)
  const copies = keysFrom(`firefelt.unsaved/firefelt/${room}/`)
  for (const key of copies.filter((one) => one.split('/')[4] === actor)) forget(key)
}
