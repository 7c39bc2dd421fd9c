import * as z from 'zod/mini'
import { idSchema } from '../../board/ids.ts'
import { dotsSchema } from './vote.ts'

/** What a facilitator can ask of a vote. */
export const voteCommands = [
  z.strictObject({ id: idSchema, type: z.literal('openVote'), vote: idSchema, dots: dotsSchema }),
  /** Counts and publishes; the ballots are destroyed. */
  z.strictObject({ id: idSchema, type: z.literal('closeVote'), vote: idSchema }),
  /** Puts a vote away: what is still sealed is destroyed uncounted. */
  z.strictObject({ id: idSchema, type: z.literal('dropVote'), vote: idSchema }),
] as const
