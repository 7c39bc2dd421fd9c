import * as z from 'zod/mini'
import { idSchema } from '../../board/ids.ts'
import { limits } from '../../protocol/limits.ts'

/** How many dots one person has. */
export const dotsSchema = z.int().check(z.gte(1), z.lte(limits.dots))

/** A choice by dots. While it is open, all that is known of it is how many have put theirs. */
export const voteSchema = z.strictObject({
  id: idSchema,
  /** Dots each participant has; several may lie on one theme. */
  dots: dotsSchema,
  /** How many have put dots. */
  voted: z.int().check(z.gte(0)),
  /** Dots by theme, once a facilitator has closed the vote; null while it is open. */
  counts: z.nullable(z.record(idSchema, z.int().check(z.gte(1)))),
})
export type Vote = z.infer<typeof voteSchema>

/** One participant's dots by theme: sealed, and destroyed when they are counted. */
export const ballotSchema = z.strictObject({ dots: z.record(idSchema, dotsSchema) })
export type Ballot = z.infer<typeof ballotSchema>

/** How many dots lie on a ballot. */
export const dotsOn = ({ dots }: Ballot): number =>
  Object.values(dots).reduce((sum, each) => sum + each, 0)
