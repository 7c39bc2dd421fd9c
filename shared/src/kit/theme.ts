import * as z from 'zod/mini'
import { text } from './localized.ts'
import { slugSchema } from './slug.ts'

/** A heading that themes can be gathered under. */
export const categorySchema = z.strictObject({ id: slugSchema, name: text(48) })

export type Category = z.infer<typeof categorySchema>

/** Something a group can place on the board and talk about. */
export const themeSchema = z.strictObject({
  id: slugSchema,
  /** The number printed beside it, from 1. */
  number: z.int().check(z.gte(1), z.lte(99)),
  /** Stands on a post-it 150 px wide, so long words need soft hyphens. */
  name: text(40, 22),
  /** One short question or sentence that says what the theme is about. */
  prompt: text(220),
  /** The id of one of the kit's categories. */
  category: z.optional(slugSchema),
})

export type Theme = z.infer<typeof themeSchema>
