import * as z from 'zod/mini'
import { idSchema } from '../../board/ids.ts'

/** Whether somebody's turn is to come, is now, is over, or was passed on. */
export const turnSchema = z.strictObject({
  who: idSchema,
  state: z.enum(['waiting', 'speaking', 'spoken', 'passed']),
})
export type Turn = z.infer<typeof turnSchema>

/** How long each may have the word, in whole seconds. */
export const turnSecondsSchema = z.int().check(z.gte(10), z.lte(3_600))

/** A round in which one has the word at a time. Times are ms of server time. */
export const roundSchema = z.strictObject({
  id: idSchema,
  turns: z.array(turnSchema),
  seconds: turnSecondsSchema,
  /** When the one who speaks got the word; null when nobody has it. */
  since: z.nullable(z.int()),
  /** Who had the word just before, and can get it back; null when nobody can. */
  before: z.nullable(idSchema),
  /** Whether people put their post-its up when it is their turn, and not before. */
  talkFirst: z.boolean(),
})
export type Round = z.infer<typeof roundSchema>
