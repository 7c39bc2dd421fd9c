import * as z from 'zod/mini'
import { placeSchema } from '../board/place.ts'
import { preparationSchema } from '../preparation/preparation.ts'

/** All that a room holds of what one participant wrote in their own name: what they get when they ask for it. */
export const mineSchema = z.strictObject({
  format: z.literal(1),
  /** The room's title. */
  room: z.string(),
  name: z.string(),
  preparation: preparationSchema,
  /** Votes and placements that are not shown yet. */
  sealed: z.array(z.strictObject({ name: z.string(), body: z.unknown() })),
  /** Post-its that are up, the anonymous ones among them. */
  notes: z.array(z.strictObject({ theme: z.string(), place: placeSchema, reason: z.string() })),
  themes: z.array(z.string()),
  /** What they filled in by themselves. */
  answers: z.array(z.strictObject({ field: z.string(), words: z.string() })),
})
export type Mine = z.infer<typeof mineSchema>
