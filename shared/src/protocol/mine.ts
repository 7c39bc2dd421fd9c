import * as z from 'zod/mini'
import { placeSchema } from '../board/place.ts'
import { preparationSchema } from '../preparation/preparation.ts'

const noteSchema = z.strictObject({
  theme: z.string(),
  place: placeSchema,
  reason: z.string(),
  /** Taken off the map again; what was written on it is kept until the room is erased, or its writer erases it. */
  removed: z.boolean(),
})

/** All that a room holds of what one participant wrote in their own name: what they get when they ask for it. */
export const mineSchema = z.strictObject({
  format: z.literal(1),
  /** The room's title. */
  room: z.string(),
  name: z.string(),
  preparation: preparationSchema,
  /** Votes and placements that are not shown yet. */
  sealed: z.array(z.strictObject({ name: z.string(), body: z.unknown() })),
  /** Their post-its, the anonymous ones among them. */
  notes: z.array(noteSchema),
  /** Post-its that they put up in their group's name: these are the group's, and stay. */
  forGroup: z.array(noteSchema),
  themes: z.array(z.string()),
  /** What they filled in by themselves. */
  answers: z.array(z.strictObject({ field: z.string(), words: z.string() })),
})
export type Mine = z.infer<typeof mineSchema>
