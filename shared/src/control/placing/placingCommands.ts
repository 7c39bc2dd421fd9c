import * as z from 'zod/mini'
import { idSchema } from '../../board/ids.ts'
import { drafters, lastSchema } from './placing.ts'

/** What a facilitator can ask of a hidden placing. */
export const placingCommands = [
  z.strictObject({
    id: idSchema,
    type: z.literal('openPlacing'),
    placing: idSchema,
    of: z.enum(drafters),
    anonymous: z.boolean(),
    last: lastSchema,
  }),
  /** »Vis alles«: publishes all drafts but those that come last; or, once the others are shown, those as well. */
  z.strictObject({
    id: idSchema,
    type: z.literal('showPlacing'),
    placing: idSchema,
    shown: z.enum(['others', 'all']),
  }),
  /** Puts a placing away: what is still sealed is destroyed unseen. */
  z.strictObject({ id: idSchema, type: z.literal('dropPlacing'), placing: idSchema }),
] as const
