import * as z from 'zod/mini'
import type { Position } from '../board/place.ts'

/** How a mark reads on paper: ÷ in low degree, – on the line, + in high degree. */
export const degrees = ['low', 'line', 'high'] as const
export type Degree = (typeof degrees)[number]

const values: Readonly<Record<Degree, number>> = { low: 0.25, line: 0.5, high: 0.75 }

/** Where a mark puts a theme along its axis: in the middle of the half, or on the line. */
export const valueOf = (degree: Degree): number => values[degree]

/** The degree that a value on an axis lies in, 0..1 from low to high. */
export const degreeOf = (value: number): Degree =>
  value === 0.5 ? 'line' : value < 0.5 ? 'low' : 'high'

const answer = z.nullable(z.number().check(z.gte(0), z.lte(1)))

/** What somebody holds of one theme; null: not answered yet. */
export const markSchema = z.strictObject({
  success: answer,
  importance: answer,
  /** When it was last tapped, in ms of server time as the device knows it. */
  at: z.int().check(z.gte(0)),
})
export type Mark = z.infer<typeof markSchema>

/** Where a mark puts its theme on the map; undefined until both questions are answered. */
export const markedPosition = ({ success, importance }: Mark): Position | undefined =>
  success === null || importance === null ? undefined : { success, importance }
