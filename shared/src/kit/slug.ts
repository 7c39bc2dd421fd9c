import * as z from 'zod/mini'

/** A short name for the machine: small letters a-z, digits and single hyphens, at most 40. */
export const slugSchema = z
  .string()
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'bad-id'), z.maxLength(40))
