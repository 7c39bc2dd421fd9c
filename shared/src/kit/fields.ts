import * as z from 'zod/mini'
import { text, texts } from './localized.ts'

/** Fields are numbered clockwise from the top left. */
export const fieldNumbers = [1, 2, 3, 4] as const

export const fieldNumberSchema = z.literal(fieldNumbers)

export type FieldNumber = z.infer<typeof fieldNumberSchema>

/** What one field of the priority map says to the group. */
export const mapFieldSchema = z.strictObject({
  number: fieldNumberSchema,
  /** The stance, e.g. »Fokusér«. */
  name: text(20),
  /** Where it lies, in words, e.g. »vigtigt, lykkes mindre godt«. */
  description: text(48),
  /** What the group asks itself about the themes that lie here. */
  questions: texts(200),
})

export type MapField = z.infer<typeof mapFieldSchema>
