import * as z from 'zod/mini'

/** Where a published plan is read; the token stands in the fragment. */
export const planLinkSchema = z.strictObject({ link: z.string() })

/** What is to stay of a room: its plan, or nothing. */
export const lettingGoSchema = z.strictObject({ keep: z.enum(['plan', 'nothing']) })
export type LettingGo = z.infer<typeof lettingGoSchema>
