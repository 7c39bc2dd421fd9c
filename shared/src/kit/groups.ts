import * as z from 'zod/mini'
import { text } from './localized.ts'
import { range } from './range.ts'

/** How small groups work in a method that has them; both ranges are recommendations. */
export const groupsSchema = z.strictObject({
  /** How many people are in a group. */
  size: range(1, 20),
  /** How many themes each group puts on the board. */
  placements: range(1, 20),
  /** What a group leader does; none: the groups have no leader. */
  leader: z.optional(text(220)),
})

export type Groups = z.infer<typeof groupsSchema>
