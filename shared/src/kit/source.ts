import * as z from 'zod/mini'

const line = z.string().check(z.minLength(1), z.maxLength(200))

/** The published work that a kit's method comes from, as it names itself (so not translated). */
export const sourceSchema = z.strictObject({
  title: line,
  publisher: line,
  version: line,
  /** Where it can be read: an http or https address. */
  address: z
    .string()
    .check(z.regex(/^https?:\/\/[^\s/]+(\/\S*)?$/, 'bad-address'), z.maxLength(300)),
  page: z.optional(line),
})

export type Source = z.infer<typeof sourceSchema>
