import * as z from 'zod/mini'

/** Every code that an answer of the server can carry; clients translate by it, so a code never changes meaning. */
export const problemCodes = [
  'invalid-input',
  'unknown-kit',
  'not-found',
  'not-allowed',
  'outdated',
  'room-full',
  'room-ended',
  'too-many-requests',
  'too-large',
  'stopping',
  'not-saved',
  'erased',
  'busy',
  'no-map',
  'no-days',
  'export-failed',
  'internal',
] as const

/** RFC 9457 problem details (`application/problem+json`). */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.enum(problemCodes),
  /** Where in the input the fault is, e.g. `title`. */
  place: z.optional(z.string()),
})

export type ProblemCode = (typeof problemCodes)[number]
export type Problem = z.infer<typeof problemSchema>
