import * as z from 'zod/mini'

/** From how many to how many, both whole numbers within the bounds; `fit` sees to min ≤ max. */
export function range(least: number, most: number) {
  return z.strictObject({
    min: z.int().check(z.gte(least), z.lte(most)),
    max: z.int().check(z.gte(1), z.lte(most)),
  })
}
