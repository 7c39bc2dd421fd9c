import * as z from 'zod/mini'
import { axisNameSchema } from './axis.ts'
import { text, textGroup, texts } from './localized.ts'
import { range } from './range.ts'

/** A question that each answers for each theme with ÷, – or +. */
export const preparationMarkSchema = z.strictObject({ id: axisNameSchema, question: text(120) })

export type PreparationMark = z.infer<typeof preparationMarkSchema>

/** What each does alone before the meeting. What is written is its writer's own. */
export const preparationSchema = z.strictObject({
  /** How long it takes, in whole minutes. */
  minutes: z.int().check(z.gte(1), z.lte(480)),
  /** Whether a new room offers it unless the facilitator turns it off. */
  onByDefault: z.boolean(),
  marks: z.array(preparationMarkSchema).check(z.minLength(1)),
  /** How many themes each picks as the most important, min ≤ max. */
  picks: range(0, 20),
  name: text(32),
  intro: text(320),
  /** Who can see the answers. */
  privacy: text(220),
  instructions: texts(220),
  /** What picking the most important themes is about. */
  picksHelp: text(220),
  /** The message that the facilitator sends with the link. */
  invitation: textGroup({ subject: text(80), body: text(1200) }),
})

export type Preparation = z.infer<typeof preparationSchema>
