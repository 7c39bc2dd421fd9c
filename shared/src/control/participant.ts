import * as z from 'zod/mini'
import { idSchema } from '../board/ids.ts'
import { nameSchema } from './name.ts'

/** A participant as everyone in the room sees them. */
export const participantSchema = z.strictObject({
  /** 1, 2, 3 … in the order they joined: gives colour, shape, and a name to those who chose none. */
  number: z.int().check(z.gte(1)),
  /** Empty when they chose none. */
  name: nameSchema,
  /** The group they send post-its with; null: in their own name. */
  group: z.nullable(idSchema),
  /** Takes part from elsewhere. */
  remote: z.boolean(),
  /** Nobody real: takes part in a practice room's rehearsal. Left out of everybody else. */
  simulated: z.optional(z.literal(true)),
})
export type Participant = z.infer<typeof participantSchema>
