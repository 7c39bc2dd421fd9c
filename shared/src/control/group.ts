import * as z from 'zod/mini'
import { idSchema } from '../board/ids.ts'
import { limits } from '../protocol/limits.ts'
import { nameSchema } from './name.ts'

/** What people may come together by around a theme. */
export const bases = ['interest', 'role', 'experience'] as const

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
  /** The theme that it works on; null: none of its own. */
  theme: z.nullable(idSchema),
  /** What people were to choose it by; null: nothing was said. */
  basis: z.nullable(z.enum(bases)),
  /** It has presented its work: from now on others add to it. */
  presented: z.boolean(),
})
export type Group = z.infer<typeof groupSchema>

/** How people come into groups: there are none, the facilitator deals them out, or each chooses. */
export const groupingSchema = z.enum(['none', 'dealt', 'chosen'])
export type Grouping = z.infer<typeof groupingSchema>
