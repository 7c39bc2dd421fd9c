import * as z from 'zod/mini'
import { actorIdSchema } from '../../board/actor.ts'
import { idSchema } from '../../board/ids.ts'
import { limits } from '../../protocol/limits.ts'

/** Whose a draft is: each group's (and its own, of whoever is in none), or each participant's. */
export const drafters = ['group', 'participant'] as const

/** Those whose drafts are shown after all others': participants, or groups. */
export const lastSchema = z.array(actorIdSchema).check(z.maxLength(limits.participants))

/**
 * Post-its that are placed hidden and shown at once. Until they are shown, all that is known of the drafts is who
 * is ready.
 */
export const placingSchema = z.strictObject({
  id: idSchema,
  of: z.enum(drafters),
  /** Whether nobody is told whose a post-it is: the server alone knows. */
  anonymous: z.boolean(),
  /** Whose drafts wait until all others are shown: the leader, say. */
  last: lastSchema,
  /** Owners of a draft who say that they are ready. */
  ready: z.array(actorIdSchema),
  /** Whose drafts are on the board: nobody's yet, all but those who come last, or everyone's. */
  shown: z.enum(['none', 'others', 'all']),
})
export type Placing = z.infer<typeof placingSchema>
