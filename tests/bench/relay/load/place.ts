import type { Position } from '@firefelt/shared/board/place.ts'

/** Steps of a place on each axis, as the product has them. */
export const steps = 10_000

/** A place that tells which one in the row it is. */
export const placeOf = (sequence: number): Position => ({
  success: (sequence % (steps + 1)) / steps,
  importance: (Math.floor(sequence / (steps + 1)) % (steps + 1)) / steps,
})

/** The note that somebody has in the air: twelve characters, as the product's ids, and it tells whose. */
export const noteOf = ({ index }: { index: number }): string =>
  `note${String(index).padStart(8, '0')}`
export const noteDigits = { start: 4, length: 8 } as const
