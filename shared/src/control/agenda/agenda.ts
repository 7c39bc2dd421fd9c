import * as z from 'zod/mini'
import { idSchema } from '../../board/ids.ts'
import { itemKinds } from '../../kit/agenda.ts'
import { limits } from '../../protocol/limits.ts'

/** How long a step can be set to take, in whole minutes. */
export const stepMinutesSchema = z.int().check(z.gte(1), z.lte(480))

export const stepNameSchema = z.string().check(z.trim(), z.maxLength(limits.stepName))

/** One step of the meeting: an item of the kit's agenda, or one that a facilitator added. */
export const agendaStepSchema = z.strictObject({
  /** An item of the kit has the same id here: its words, questions, tips and forms are found there. */
  id: idSchema,
  kind: z.enum(itemKinds),
  /** Of an added step; empty: shown by the kit's name, or by its kind. */
  name: stepNameSchema,
  /** What it is set to take. A facilitator may go beyond what the method recommends. */
  minutes: stepMinutesSchema,
  /** What the method recommends, min ≤ max; an added step is as long as it was made. */
  min: stepMinutesSchema,
  max: stepMinutesSchema,
  added: z.boolean(),
  /** Left out of the meeting, but still there to be taken up again. */
  skipped: z.boolean(),
})
export type AgendaStep = z.infer<typeof agendaStepSchema>

/** What a meeting goes through, in order. */
export const agendaSchema = z.strictObject({
  /** Which of the kit's sessions it is. */
  session: idSchema,
  steps: z.array(agendaStepSchema),
})
export type Agenda = z.infer<typeof agendaSchema>
