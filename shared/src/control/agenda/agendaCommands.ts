import * as z from 'zod/mini'
import { idSchema } from '../../board/ids.ts'
import { itemKinds } from '../../kit/agenda.ts'
import { stepMinutesSchema, stepNameSchema } from './agenda.ts'

/** What a facilitator can ask of the agenda and its timer. */
export const agendaCommands = [
  z.strictObject({ id: idSchema, type: z.literal('goTo'), step: idSchema }),
  z.strictObject({ id: idSchema, type: z.literal('runTimer'), running: z.boolean() }),
  /** One step's minutes, or several at once: »+5« is what the step has and five. */
  z.strictObject({
    id: idSchema,
    type: z.literal('setMinutes'),
    minutes: z.record(idSchema, stepMinutesSchema),
  }),
  z.strictObject({
    id: idSchema,
    type: z.literal('moveStep'),
    step: idSchema,
    before: z.nullable(idSchema),
  }),
  z.strictObject({
    id: idSchema,
    type: z.literal('addStep'),
    step: idSchema,
    kind: z.enum(itemKinds),
    name: stepNameSchema,
    minutes: stepMinutesSchema,
    before: z.nullable(idSchema),
  }),
  z.strictObject({
    id: idSchema,
    type: z.literal('skipStep'),
    step: idSchema,
    skipped: z.boolean(),
  }),
  z.strictObject({ id: idSchema, type: z.literal('removeStep'), step: idSchema }),
  /** When the meeting is to be over, in ms of server time; null: whenever it is. */
  z.strictObject({ id: idSchema, type: z.literal('setEnd'), endsAt: z.nullable(z.int()) }),
] as const
