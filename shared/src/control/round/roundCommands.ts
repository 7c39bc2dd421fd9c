import * as z from 'zod/mini'
import { idSchema } from '../../board/ids.ts'
import { limits } from '../../protocol/limits.ts'
import { turnSecondsSchema } from './round.ts'

/**
 * What can be asked of a round. Each names the round and the people, so that two who press at once skip nobody.
 * `endTurn` is also for the one whose turn it is.
 */
export const roundCommands = [
  z.strictObject({
    id: idSchema,
    type: z.literal('startRound'),
    round: idSchema,
    seconds: turnSecondsSchema,
    order: z.array(idSchema).check(z.maxLength(limits.participants)),
    talkFirst: z.boolean(),
  }),
  z.strictObject({
    id: idSchema,
    type: z.literal('endTurn'),
    round: idSchema,
    who: idSchema,
    passes: z.boolean(),
  }),
  z.strictObject({
    id: idSchema,
    type: z.literal('giveWord'),
    round: idSchema,
    from: z.nullable(idSchema),
    to: idSchema,
  }),
  z.strictObject({ id: idSchema, type: z.literal('takeBack'), round: idSchema, to: idSchema }),
  z.strictObject({ id: idSchema, type: z.literal('endRound'), round: idSchema }),
] as const
