import * as z from 'zod/mini'
import { text } from './localized.ts'
import { slugSchema } from './slug.ts'

/** Something to have in place before the first session; ticked off by its id. */
export const checkSchema = z.strictObject({ id: slugSchema, text: text(220) })

export type Check = z.infer<typeof checkSchema>
