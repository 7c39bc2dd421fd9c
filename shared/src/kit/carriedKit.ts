import * as z from 'zod/mini'
import { kitFormat } from './format.ts'
import type { Kit } from './kit.ts'

const isOfOurForm = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false
  return 'format' in value && value.format === kitFormat && 'themes' in value
}

/**
 * A kit as a room carries it. The server has held it to `checkKit` before the room was opened, so a phone that gets it
 * asks only whether it knows this form of kit: reading each of its texts took an old one a tenth of a second.
 */
export const carriedKitSchema = z.custom<Kit>(isOfOurForm)
