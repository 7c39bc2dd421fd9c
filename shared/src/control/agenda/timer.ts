import * as z from 'zod/mini'
import { idSchema } from '../../board/ids.ts'

/**
 * Where in the agenda the meeting is, and since when. It never ticks: every screen works out the time left
 * from it and the server's time, so all show the same second. Times are ms of server time.
 */
export const timerSchema = z.strictObject({
  /** The step under way; null: the meeting has not begun. */
  step: z.nullable(idSchema),
  /** When the time of this step began to run; null: it stands still. */
  since: z.nullable(z.int()),
  /** What each step has used before `since`, in ms: whoever goes back goes on with what was left. */
  spent: z.record(idSchema, z.int().check(z.gte(0))),
  /** When the meeting is to be over, as agreed at its start or by the facilitator; null: nothing is agreed. */
  endsAt: z.nullable(z.int()),
})
export type Timer = z.infer<typeof timerSchema>

export const unstarted: Timer = { step: null, since: null, spent: {}, endsAt: null }
