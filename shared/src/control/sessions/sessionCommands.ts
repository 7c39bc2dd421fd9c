import * as z from 'zod/mini'
import { idSchema } from '../../board/ids.ts'

/** What a facilitator can ask of the sessions and of what comes before them. */
export const sessionCommands = [
  /** Begins with another of the kit's sessions, or goes on with one; the room wakes, and no time runs yet. */
  z.strictObject({ id: idSchema, type: z.literal('openSession'), session: idSchema }),
  /** The room sleeps until a session is opened. `opensAt`: ms of server time, as far as is known. */
  z.strictObject({
    id: idSchema,
    type: z.literal('closeSession'),
    session: idSchema,
    next: z.nullable(idSchema),
    opensAt: z.nullable(z.int()),
  }),
  /** Changes what a room that sleeps is to be opened for, and when. */
  z.strictObject({
    id: idSchema,
    type: z.literal('planSession'),
    next: z.nullable(idSchema),
    opensAt: z.nullable(z.int()),
  }),
  /** Ticks off something of the kit's checklist. */
  z.strictObject({ id: idSchema, type: z.literal('check'), check: idSchema, done: z.boolean() }),
] as const
