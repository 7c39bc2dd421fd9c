import * as z from 'zod/mini'
import { planSettingsSchema } from '../control/plan/plan.ts'
import { languageSchema } from '../kit/language.ts'
import { planSchema } from '../outcome/plan.ts'

/** Where a published plan is read; the token stands in the fragment. */
export const planLinkSchema = z.strictObject({ link: z.string() })

/** What is to stay of a room: its plan, or nothing. */
export const lettingGoSchema = z.strictObject({ keep: z.enum(['plan', 'nothing']) })
export type LettingGo = z.infer<typeof lettingGoSchema>

/** All that a facilitator's page about the plan shows. Times are ms of server time. */
export const planDeskSchema = z.strictObject({
  language: languageSchema,
  /** The room's title. */
  room: z.string(),
  ended: z.boolean(),
  settings: planSettingsSchema,
  /** Whole, for the page to choose from as the settings change. */
  plan: planSchema,
  /** Null: not published. */
  link: z.nullable(z.string()),
  keepDays: z.int(),
  /** When everything is erased; null while the meeting has not ended. */
  erasedAt: z.nullable(z.int()),
  /** When the plan is erased as well, once only it is left; null before. */
  planOnlyUntil: z.nullable(z.int()),
  now: z.int(),
})
export type PlanDesk = z.infer<typeof planDeskSchema>
