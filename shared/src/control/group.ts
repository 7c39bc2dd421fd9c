import * as z from 'zod/mini'
import { idSchema } from '../board/ids.ts'
import { limits } from '../protocol/limits.ts'
import { nameSchema } from './name.ts'

/**
 * A small group, with post-its of its own. It stays in the record when the groups are made anew, marked
 * `past`, so that its post-its keep their sender.
 */
export const groupSchema = z.strictObject({
  /** 1-8: gives colour, shape, and a name to a group that has none. */
  number: z.int().check(z.gte(1), z.lte(limits.groups)),
  /** Empty: shown as »Bord 2«, or as »Online« when `remote`. */
  name: nameSchema,
  /** Who carries the group's word; null when nobody has been named. */
  leader: z.nullable(idSchema),
  /** For those who take part from elsewhere. */
  remote: z.boolean(),
  past: z.boolean(),
})
export type Group = z.infer<typeof groupSchema>

/** How people come into groups: there are none, the facilitator deals them out, or each chooses. */
export const groupingSchema = z.enum(['none', 'dealt', 'chosen'])
export type Grouping = z.infer<typeof groupingSchema>
