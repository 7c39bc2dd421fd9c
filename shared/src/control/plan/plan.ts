import * as z from 'zod/mini'
import { limits } from '../../protocol/limits.ts'

/**
 * What a plan can be made of: the map with agreed places; focus themes with criteria and answers; agreements and
 * action cards with their tasks; what is taken further up; the parking lot; the other themes; follow-up and what else
 * was filled in for the room; what each takes away; who took part; and every post-it, unnamed, with its reason.
 */
export const planParts = [
  'map',
  'focus',
  'agreements',
  'escalations',
  'parkingLot',
  'otherThemes',
  'followUp',
  'takeAways',
  'people',
  'notes',
] as const
export const planPartSchema = z.enum(planParts)
export type PlanPart = z.infer<typeof planPartSchema>

const words = (longest: number) => z.string().check(z.maxLength(longest))

/** What facilitators write around what a meeting came to, and choose of it. */
export const planSettingsSchema = z.strictObject({
  /** Empty: the room's title. */
  title: words(limits.title),
  introduction: words(limits.planIntroduction),
  /** Who sends it, e.g. »Ledergruppen«. */
  sender: words(limits.line),
  parts: z.array(planPartSchema).check(z.maxLength(planParts.length)),
})
export type PlanSettings = z.infer<typeof planSettingsSchema>

/** The link that a plan is read by. */
export const publishedSchema = z.strictObject({
  /** The link's own number: taken back and made again, it is another. */
  id: z.string(),
  /** SHA-256 (hex) of the token in the link. */
  hash: z.string(),
  /** ms of server time */
  at: z.int(),
})
export type Published = z.infer<typeof publishedSchema>

export const planStateSchema = z.extend(planSettingsSchema, {
  /** Null: nobody but facilitators reads the plan. */
  published: z.nullable(publishedSchema),
})
export type PlanState = z.infer<typeof planStateSchema>

/** Where each single post-it stood is left out, until somebody wants it in. */
export const newPlan: PlanState = {
  title: '',
  introduction: '',
  sender: '',
  parts: planParts.filter((part) => part !== 'notes'),
  published: null,
}
