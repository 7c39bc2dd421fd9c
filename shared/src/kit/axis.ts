import * as z from 'zod/mini'
import { text, textGroup } from './localized.ts'

/** The two things that a priority map weighs. */
export const axisNames = ['success', 'importance'] as const

export const axisNameSchema = z.enum(axisNames)

export type AxisName = z.infer<typeof axisNameSchema>

/** One axis of the priority map: 0 is its low end, 1 its high end, exactly 0.5 is on the line. */
export const axisSchema = textGroup({
  /** The question it answers, written along it. */
  name: text(48),
  /** Written at its low (÷) and high (+) end. */
  lowEnd: text(32),
  highEnd: text(32),
  /** The three marks in words: ÷, – and +. */
  low: text(20),
  line: text(20),
  high: text(20),
})

export type Axis = z.infer<typeof axisSchema>
