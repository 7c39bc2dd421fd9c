import * as z from 'zod/mini'
import { idSchema } from '../../board/ids.ts'
import { ownThemeSchema } from '../../board/ownTheme.ts'
import { positionSchema } from '../../board/place.ts'
import { besideIdSchema } from '../../kit/beside.ts'
import { limits } from '../../protocol/limits.ts'

/** One theme as a group, or somebody, is going to place it. */
export const placementSchema = z.strictObject({
  /** Where on the map, or in which list beside it. */
  target: z.union([positionSchema, besideIdSchema]),
  /** Why it is to stand there; comes up with the post-it. */
  reason: z.string().check(z.maxLength(limits.reason)),
  /** Of a theme in one's own words: its name, which is as hidden as the rest. Left out: a theme that all know. */
  name: z.optional(ownThemeSchema.shape.name),
})
export type Placement = z.infer<typeof placementSchema>

/** A draft of post-its, sealed: its owner's members read and write it, nobody else, until it is shown. */
export const draftSchema = z.strictObject({
  /** Of the draft that this one rests on; grows by one with every change. 0: nothing is stored. */
  version: z.int().check(z.gte(0)),
  /** By theme, so that two who place the same theme change the same thing. */
  placements: z
    .record(idSchema, placementSchema)
    .check(z.refine((placements) => Object.keys(placements).length <= limits.draft)),
  ready: z.boolean(),
})
export type Draft = z.infer<typeof draftSchema>

export const emptyDraft: Draft = { version: 0, placements: {}, ready: false }

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * What one changed of a draft, done to what others made of it meanwhile: of two who changed the same theme the one
 * who comes later stands. Whoever changes something is asked anew whether all is ready.
 * @param base what one's own change rests on
 */
export const rebaseDraft = (base: Draft, mine: Draft, theirs: Draft): Draft => {
  const placements = { ...theirs.placements }
  let changed = false
  for (const theme of new Set([...Object.keys(base.placements), ...Object.keys(mine.placements)])) {
    const own = mine.placements[theme]
    if (same(own, base.placements[theme])) continue
    changed = true
    if (own === undefined) delete placements[theme]
    else placements[theme] = own
  }
  const fits = Object.keys(placements).length <= limits.draft
  const asked = mine.ready === base.ready ? theirs.ready : mine.ready
  return {
    version: theirs.version,
    placements: fits ? placements : theirs.placements,
    ready: changed && mine.ready === base.ready ? false : asked,
  }
}
